/** Runs the app as a command, as a script would, beside an app that is open or alone. */
import { type ChildProcess, spawn } from 'node:child_process'
import { appCommand } from './app-command.ts'

export interface CommandResult {
  code: number | null
  out: string
  err: string
}

export interface RunningCommand {
  child: ChildProcess
  ended: Promise<CommandResult>
}

/** @param args the words after `slipway` */
export async function beginSlipway(
  { profile, args = [], env = {} }: { profile: string; args?: string[]; env?: Record<string, string> },
  ...words: string[]
): Promise<RunningCommand> {
  const command = await appCommand(`--user-data-dir=${profile}`, ...args, '--log-level=3')
  const child = spawn(command.executable, [...command.args, ...words], { env: { ...process.env, ...env } })
  let out = ''
  let err = ''
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  const ended = new Promise<CommandResult>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }))
  })
  return { child, ended }
}

export async function runSlipway(
  where: Parameters<typeof beginSlipway>[0],
  ...words: string[]
): Promise<CommandResult> {
  return (await beginSlipway(where, ...words)).ended
}
