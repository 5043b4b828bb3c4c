/** The app that was packed, from outside: where it is, what is in its archive, and a life of it nobody drives. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { released, unpackedExecutable } from '../../scripts/packaging/pack.mjs'

const projectDirectory = resolve(import.meta.dirname, '../..')

export const executable = unpackedExecutable(join(projectDirectory, released))
export const resources = join(dirname(executable), 'resources')
export const archive = join(resources, 'app.asar')

export interface PackagedLife {
  profile: string
  child: ChildProcess
  /** What it printed on both of its outputs. */
  output(): string
  /** What it wrote into its log. */
  log(): string
  /** Settles when the page is shown. @throws Error where the app ends before, or takes too long */
  shown(): Promise<void>
  /** Command lines and ids of its processes, by what `--type=` says; `browser` is the first. */
  processes(): { pid: number; type: string; commandLine: string }[]
  end(): Promise<void>
}

/**
 * Starts it with a new profile; ended, and all of it removed, when the test is over.
 * @param prepare puts something into the profile before
 */
export function startPackaged(
  args: readonly string[] = [],
  env: Record<string, string> = {},
  prepare: (profile: string) => void = () => {},
): PackagedLife {
  const profile = mkdtempSync(join(tmpdir(), 'slipway-packaged-'))
  prepare(profile)
  const child = spawn(executable, [`--user-data-dir=${profile}`, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += String(text)))
  const log = () => {
    try {
      return readFileSync(join(profile, 'logs/main.log'), 'utf8')
    } catch {
      return ''
    }
  }
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    await gone
  }
  onTestFinished(async () => {
    await end()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  return {
    profile,
    child,
    output: () => printed,
    log,
    end,
    async shown() {
      const latest = Date.now() + 20_000
      while (!log().includes('page is shown')) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended: ${printed}`)
        if (Date.now() > latest) throw new Error(`no page: ${printed}\n${log()}`)
        await pause(50)
      }
    },
    processes: () => familyOf(child.pid ?? 0),
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}

/** Whether anyone listens on a port of this computer. */
export async function listens(port: number): Promise<boolean> {
  const socket = createConnection({ host: '127.0.0.1', port })
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

/** A process and all that it began, from /proc. */
function familyOf(root: number) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1])
        const commandLine = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        return [{ pid: Number(name), parent, commandLine }]
      } catch {
        // Gone meanwhile.
        return []
      }
    })
  const family = new Set([root])
  for (let before = 0; before !== family.size; ) {
    before = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return all
    .filter(({ pid }) => family.has(pid))
    .map(({ pid, commandLine }) => ({
      pid,
      commandLine,
      type: /--type=([\w-]+)/.exec(commandLine)?.[1] ?? 'browser',
    }))
}
