/** What the channels about the log do: the page sees what IT may see, and main puts it on the clipboard. */
import { type LogView, MOST_LOG_ENTRIES } from '../../contract/log-entry.ts'
import type { Log } from '../logs/log.ts'
import type { AppClipboard } from '../window-clipboard.ts'
import type { Handlers } from './serve-channels.ts'

export interface LogHandlerTools {
  log: Log
  /** Versions of app, runtime and system, as one line. */
  about: string
  clipboard: Pick<AppClipboard, 'writeText'>
}

export type LogChannel = 'logs:recent' | 'logs:copy'

export function createLogHandlers({ log, about, clipboard }: LogHandlerTools): Pick<Handlers, LogChannel> {
  const recent = (): LogView => ({ about, entries: log.recent(MOST_LOG_ENTRIES) })
  return {
    'logs:recent': recent,
    async 'logs:copy'() {
      const { entries } = recent()
      const lines = entries.map(({ at, level, text }) => `${new Date(at).toISOString()} ${level} ${text}`)
      await clipboard.writeText([about, ...lines, ''].join('\n'))
    },
  }
}
