// Runs one child process for the scripts: shown to the person, or captured.

import { spawn } from 'node:child_process'

/**
 * Runs a command and shows what it prints.
 * @returns its exit code; 127 when it cannot be started, 128 + n when signal n ended it (the shell's convention)
 */
export function run(command, args, options = {}) {
  return finish(spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options }))
}

/**
 * Runs a command and keeps what it prints on stdout; stderr is shown.
 * @returns `{ code, stdout }`
 */
export async function capture(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options })
  const chunks = []
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  const code = await finish(child)
  return { code, stdout: Buffer.concat(chunks).toString('utf8') }
}

/** Like `run`, and throws with the command's name when it fails. */
export async function runOrThrow(command, args, options) {
  const code = await run(command, args, options)
  if (code !== 0) throw new Error(`\`${command} ${args.join(' ')}\` failed with exit code ${code}.`)
}

/** Waits until a child ended and its output is complete; answers its exit code as the shell would. */
export function finish(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Cannot start ${child.spawnfile}: ${error.message}`)
      resolve(127)
    })
    child.once('close', (code, signal) => resolve(code ?? 128 + signalNumber(signal)))
  })
}

function signalNumber(signal) {
  return { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }[signal] ?? 0
}
