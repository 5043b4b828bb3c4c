/** One line of the app's log, with nothing secret in it: main redacts before it keeps. */
export type LogLevel = 'info' | 'warn' | 'error'

export interface LogEntry {
  /** Epoch milliseconds. */
  at: number
  level: LogLevel
  text: string
}

/** What IT needs to see beside a person's words. */
export interface LogView {
  /** The app's version, the runtime's and the system's, as one line. */
  about: string
  /** Oldest first. */
  entries: LogEntry[]
}

/** Entries that are handed out at once. */
export const MOST_LOG_ENTRIES = 500
