/** The app's log: entries are redacted before they are anywhere, the last ones stay at hand for IT. */
import type { LogEntry, LogLevel } from '../../contract/log-entry.ts'
import { type Redacted, redact } from './redact.ts'

export type { LogEntry, LogLevel }

export interface Log {
  info(text: string): void
  warn(text: string): void
  /** With an error's name, message and where in our code it arose. */
  error(text: string, thrown?: unknown): void
  /** @returns the last entries, oldest first */
  recent(most: number): LogEntry[]
}

/** Where entries go to stay. */
export interface LogSink {
  write(at: number, level: LogLevel, text: Redacted): void
}

/** Entries at hand. */
const KEPT = 1_000
/** Lines of a stack: enough to find the place. */
const STACK_LINES = 6

/** @param now epoch milliseconds */
export function createLog(sink: LogSink, now: () => number): Log {
  const kept: LogEntry[] = []
  const add = (level: LogLevel, text: string) => {
    const entry = { at: now(), level, text: redact(text) }
    kept.push(entry)
    if (kept.length > KEPT) kept.shift()
    sink.write(entry.at, level, entry.text)
  }
  return {
    info: (text) => add('info', text),
    warn: (text) => add('warn', text),
    error: (text, thrown) => add('error', thrown === undefined ? text : `${text}: ${textOf(thrown)}`),
    recent: (most) => kept.slice(-most),
  }
}

function textOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  // Only names of our files: folders of this computer are nobody's business.
  const places = frames.slice(0, STACK_LINES).map((line) => withoutFolder(line.trim()))
  return [`${thrown.name}: ${thrown.message}`, ...places].join(' ')
}

/** @param frame `at f (/folder/file.js:1:2)`, or `at /folder/file.js:1:2`; a folder may hold spaces and brackets */
function withoutFolder(frame: string): string {
  if (frame.endsWith(')')) return frame.replace(/\(.*[/\\]/, '(')
  return frame.replace(/^(at (?:async )?)(?:.*[/\\])?(.*)$/, '$1($2)')
}
