/** One command from a terminal, start to end: read, done in the running app or alone, shown, and its exit code. */
import { setTimeout as sleep } from 'node:timers/promises'
import { askApp } from './ask-app.ts'
import type { Command } from './command.ts'
import type { CommandRun } from './command-tools.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { helpText } from './help-text.ts'
import type { Outcome } from './outcome.ts'
import type { Parsed, Typed } from './parse-arguments.ts'
import { showOutcome } from './show-outcome.ts'
import { createProgressLine } from './show-progress.ts'

export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Of the standard error; null where it is no terminal. */
  columns: number | null
}

export interface TerminalOptions {
  version: string
  /** The app's own folder. */
  userData: string
  terminal: Terminal
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
  /** Becomes the one app that may run here. @returns false where another is */
  become(): boolean
  /** Once it is the one: does the command in this process. */
  alone(command: Command, run: CommandRun): Promise<Outcome>
}

/** An app that is just starting, or ending, has no open line: it is tried for this long, in milliseconds. */
const TRY_FOR_MS = 15_000
const TRY_EVERY_MS = 250

/** @returns what the process ends with */
export async function runFromTerminal(parsed: Parsed, options: TerminalOptions): Promise<ExitCode> {
  const { terminal, version } = options
  switch (parsed.kind) {
    case 'help':
      terminal.out(helpText(parsed.about))
      return exitCodes.done
    case 'version':
      terminal.out(`Slipway ${version}\n`)
      return exitCodes.done
    case 'wrong':
      terminal.err(`slipway: ${parsed.message}\nSee: slipway ${parsed.about ?? ''} --help\n`)
      return exitCodes.usage
    case 'command':
      return runTyped(parsed.typed, options)
  }
}

async function runTyped({ command, json, quiet }: Typed, options: TerminalOptions): Promise<ExitCode> {
  const { terminal, signal } = options
  const line = createProgressLine(terminal.err, terminal.columns, () => performance.now())
  const run: CommandRun = { signal, progress: (now) => quiet || line.show(now) }
  const outcome = await inAppOrAlone(command, run, options)
  line.end()
  if (outcome === 'no-answer') {
    terminal.err('slipway: Slipway runs but does not answer. Close it and open it again, then try again.\n')
    return exitCodes.noAnswer
  }
  const { out, err, code } = showOutcome(outcome, json)
  terminal.err(err)
  terminal.out(out)
  return code
}

async function inAppOrAlone(
  command: Command,
  run: CommandRun,
  { userData, become, alone }: TerminalOptions,
): Promise<Outcome | 'no-answer'> {
  const until = performance.now() + TRY_FOR_MS
  for (;;) {
    const answer = await askApp(userData, command, run)
    if (answer !== 'not-running') return answer
    if (become()) return alone(command, run)
    if (run.signal.aborted) return { kind: 'canceled' }
    if (performance.now() > until) return 'no-answer'
    await sleep(TRY_EVERY_MS)
  }
}
