/** The app as a command: no window of its own, and its exit code is the answer. */
import { app } from 'electron'
import type { Command } from './cli/command.ts'
import type { CommandRun } from './cli/command-tools.ts'
import type { Outcome } from './cli/outcome.ts'
import type { Parsed } from './cli/parse-arguments.ts'
import { runFromTerminal } from './cli/run-from-terminal.ts'

/** How a terminal, a session manager and `kill` end a program. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What tells the running app that it was asked by a command, which needs no window. */
export const askedByCommand = { command: true }

/** @returns the words after the program's own name: in development the app's folder stands before them */
export function ownArguments(argv: readonly string[]): readonly string[] {
  if (app.isPackaged) return argv.slice(1)
  const folder = argv.findIndex((word, index) => index > 0 && !word.startsWith('-'))
  return folder === -1 ? [] : argv.slice(folder + 1)
}

/** @param alone does the command in this process, which is the app then */
export async function runCommandLine(
  parsed: Parsed,
  alone: (command: Command, run: CommandRun) => Promise<Outcome>,
): Promise<number> {
  const canceled = new AbortController()
  cancelBySignals(canceled)
  // Nothing is drawn. Handing files over opens the window, which is.
  if (parsed.kind !== 'command' || parsed.typed.command.name !== 'send') app.disableHardwareAcceleration()
  return runFromTerminal(parsed, {
    version: app.getVersion(),
    userData: app.getPath('userData'),
    signal: canceled.signal,
    terminal: {
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
      columns: process.stderr.isTTY ? process.stderr.columns : null,
    },
    become: () => app.requestSingleInstanceLock(askedByCommand),
    async alone(command, run) {
      await app.whenReady()
      app.dock?.hide()
      return alone(command, run)
    },
  })
}

function cancelBySignals(canceled: AbortController): void {
  const listen = () => {
    for (const signal of SIGNALS) {
      // See `guardApp`: Electron puts its own handlers in place once it is ready.
      process.removeAllListeners(signal)
      process.on(signal, () => canceled.abort())
    }
  }
  listen()
  void app.whenReady().then(listen)
  // Nobody reads any more, as after `| head -1`.
  process.stdout.on('error', () => canceled.abort())
}
