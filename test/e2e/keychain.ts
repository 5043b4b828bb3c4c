/** A real keychain for a test: gnome-keyring on the session bus, with its files in a folder of the test. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

export interface Keychain {
  /** Arguments and environment that let Electron find it. */
  args: string[]
  env: Record<string, string>
  stop(): void
}

/**
 * Needs a session bus, which the test command provides.
 * @param directory folder of the test
 */
export async function startKeychain(directory: string): Promise<Keychain> {
  if (process.env.DBUS_SESSION_BUS_ADDRESS === undefined)
    throw new Error('no session bus: run the suite with npm test, or inside dbus-run-session')
  const data = join(directory, 'keychain')
  mkdirSync(join(data, 'runtime'), { recursive: true, mode: 0o700 })
  const env = { XDG_DATA_HOME: data, XDG_RUNTIME_DIR: join(data, 'runtime'), XDG_CURRENT_DESKTOP: 'GNOME' }
  const daemon: ChildProcess = spawn(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets', `--control-directory=${join(data, 'runtime')}`],
    { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  daemon.stdin?.end('\n')
  // It prints its control address once it serves.
  await once(daemon.stdout ?? daemon, 'data')
  return { args: ['--password-store=gnome-libsecret'], env, stop: () => void daemon.kill() }
}
