/** What the channels about the log do: the page sees what IT may see, and main puts it on the clipboard. */
import { type LogView, MOST_LOG_ENTRIES } from '../../contract/log-entry.ts'
import { type DetailsForIt, detailsForIt } from '../logs/details-for-it.ts'
import type { Log } from '../logs/log.ts'
import type { AppClipboard } from '../window-clipboard.ts'
import type { Handlers } from './serve-channels.ts'

export interface LogHandlerTools {
  log: Log
  /** Versions of app, runtime and system, as one line. */
  about: string
  /** The storage in use and the queue, as they are now. */
  now(): Pick<DetailsForIt, 'connection' | 'rows'>
  clipboard: Pick<AppClipboard, 'writeText'>
}

export type LogChannel = 'logs:recent' | 'logs:copy'

export function createLogHandlers({
  log,
  about,
  now,
  clipboard,
}: LogHandlerTools): Pick<Handlers, LogChannel> {
  const recent = (): LogView => ({ about, entries: log.recent(MOST_LOG_ENTRIES) })
  return {
    'logs:recent': recent,
    'logs:copy': () => clipboard.writeText(detailsForIt({ ...recent(), ...now() })),
  }
}
