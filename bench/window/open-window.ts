/** Opens the app, or the window that shows nothing, and says how long that took. */
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { appCommand } from '../../test/e2e/app-command.ts'
import type { Keychain } from '../../test/e2e/keychain.ts'

export interface OpenedWindow {
  electron: ElectronApplication
  page: Page
  /** Milliseconds from the start of the process to a window that can be used. */
  tookMs: number
}

const emptyWindow = join(import.meta.dirname, 'empty-window')

/**
 * @param profile of an earlier run, with a storage connected
 * @param keychain that holds its key
 */
export async function openSlipway(profile: string, keychain: Keychain): Promise<OpenedWindow> {
  const { executable, args } = await appCommand(`--user-data-dir=${profile}`, ...keychain.args)
  const usable = (page: Page) => page.getByRole('button', { name: 'Choose files' }).waitFor()
  return open(executable, args, usable, keychain.env)
}

export async function openEmptyWindow(profile: string): Promise<OpenedWindow> {
  const { executable, args } = await appCommand(`--user-data-dir=${profile}`)
  // The last argument is the app's folder.
  return open(executable, [...args.slice(0, -1), emptyWindow], (page) => page.waitForLoadState('load'))
}

async function open(
  executablePath: string,
  args: string[],
  usable: (page: Page) => Promise<void>,
  env: Record<string, string> = {},
): Promise<OpenedWindow> {
  const begun = performance.now()
  const electron = await _electron.launch({
    executablePath,
    args,
    env: { ...(process.env as Record<string, string>), ...env },
  })
  const page = await electron.firstWindow()
  await usable(page)
  // Twice: the second frame comes after the first was painted.
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  )
  return { electron, page, tookMs: performance.now() - begun }
}
