/** A real keychain for a test: gnome-keyring on the session bus, with its files in a folder of the test. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Between two looks at who asks for the password, in milliseconds. */
const LOOK_MS = 50

export interface Keychain {
  /** Arguments and environment that let Electron find it. */
  args: string[]
  env: Record<string, string>
  /** @returns when it has gone, with everything that was unlocked */
  stop(): Promise<void>
}

export interface KeychainOptions {
  /** Of its user; the one it is made with. */
  password?: string
  /** As after a sign-in without a password: whoever wants something is asked for it. */
  locked?: boolean
}

/**
 * Needs a session bus, which the test command provides.
 * @param directory folder of the test: what an earlier one kept there is there again
 */
export async function startKeychain(
  directory: string,
  { password = '', locked = false }: KeychainOptions = {},
): Promise<Keychain> {
  if (process.env.DBUS_SESSION_BUS_ADDRESS === undefined)
    throw new Error('no session bus: run the suite with npm test, or inside dbus-run-session')
  const data = join(directory, 'keychain')
  mkdirSync(join(data, 'runtime'), { recursive: true, mode: 0o700 })
  const env = { XDG_DATA_HOME: data, XDG_RUNTIME_DIR: join(data, 'runtime'), XDG_CURRENT_DESKTOP: 'GNOME' }
  const daemon: ChildProcess = spawn(
    'gnome-keyring-daemon',
    [
      '--foreground',
      ...(locked ? [] : ['--unlock']),
      '--components=secrets',
      `--control-directory=${join(data, 'runtime')}`,
    ],
    { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  daemon.stdin?.end(locked ? '' : `${password}\n`)
  // It prints its control address once it serves.
  await once(daemon.stdout ?? daemon, 'data')
  return {
    args: ['--password-store=gnome-libsecret'],
    env,
    async stop() {
      const gone = once(daemon, 'exit')
      daemon.kill()
      await gone
    },
  }
}

/**
 * Refuses whenever the system asks for the password, as a person would. Where it has no window to ask in, it is refused
 * without us.
 * @returns the way to stop
 */
export function refusePassword(): () => void {
  const timer = setInterval(() => {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurPrompt(name)))
      endPrompt(Number(pid))
  }, LOOK_MS)
  return () => clearInterval(timer)
}

/** One that went by itself meanwhile is refused as well. */
function endPrompt(pid: number): void {
  try {
    process.kill(pid)
  } catch {
    // Gone.
  }
}

/** Others on this computer may be asked, too: only the one on this test's bus. */
function isOurPrompt(pid: string): boolean {
  try {
    const bus = `DBUS_SESSION_BUS_ADDRESS=${process.env.DBUS_SESSION_BUS_ADDRESS}`
    return (
      readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('gcr-prompter') &&
      readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(bus)
    )
  } catch {
    return false
  }
}
