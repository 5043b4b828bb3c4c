/** One life of the app: from its start to its kill, or to its polite end. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { appCommand } from '../e2e/app-command.ts'
import type { Keychain } from '../e2e/keychain.ts'
import { launchApp } from '../e2e/launch-app.ts'
import { killTree } from './process-tree.ts'

/** A polite end that takes longer is none. */
const LONGEST_QUIT_MS = 15_000

export interface AppLife {
  /** SIGKILL for the whole tree. Settles when nothing of it is left. */
  kill(): Promise<void>
  /** As the system asks a program to end. @throws Error where it does not */
  quit(): Promise<void>
  /** Whether it ended by itself. */
  hasEnded(): boolean
}

/** A start by which a person hands something in. */
export async function openApp(profile: string, keychain: Keychain): Promise<{ life: AppLife; page: Page }> {
  const { electron, page } = await launchApp({ profile, args: keychain.args, env: keychain.env })
  await expect(
    page
      .getByRole('button', { name: 'Choose files' })
      .or(page.getByRole('button', { name: /Connect your storage/ }))
      .first(),
  ).toBeVisible()
  return { life: lifeOf(electron.process()), page }
}

/** A start after a kill: nobody touches anything. */
export async function startApp(profile: string, keychain: Keychain): Promise<AppLife> {
  const { executable, args } = await appCommand(`--user-data-dir=${profile}`, ...keychain.args)
  const child = spawn(executable, args, {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...keychain.env },
  })
  return lifeOf(child)
}

/** @param child leads a session of its own */
function lifeOf(child: ChildProcess): AppLife {
  const { pid } = child
  if (pid === undefined) throw new Error('the app did not start')
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  return {
    hasEnded,
    async kill() {
      await killTree(pid)
      if (!hasEnded()) await once(child, 'exit')
    },
    async quit() {
      const gone = hasEnded() ? Promise.resolve() : once(child, 'exit')
      process.kill(pid, 'SIGTERM')
      const inTime = await Promise.race([gone.then(() => true), sleep(LONGEST_QUIT_MS, false)])
      // What a polite end leaves running has no business there.
      await killTree(pid)
      if (!inTime) throw new Error('the app did not end when it was asked to')
    },
  }
}
