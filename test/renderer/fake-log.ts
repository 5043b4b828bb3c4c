/** A log as an ordinary morning leaves it. */
import type { LogEntry } from '../../contract/log-entry.ts'

const BEGIN = Date.UTC(2026, 10, 24, 8, 0)

export const exampleLog: LogEntry[] = [
  { at: BEGIN, level: 'info', text: 'Slipway 0.1.0 started' },
  { at: BEGIN + 61_000, level: 'info', text: 'upload Quarterly report 2026.pdf begins: 48 MB in 6 parts' },
  { at: BEGIN + 63_000, level: 'warn', text: 'part 3 failed: network ECONNRESET, again in 1 s' },
  { at: BEGIN + 70_000, level: 'info', text: 'upload Quarterly report 2026.pdf is done: checksum equal' },
  { at: BEGIN + 95_000, level: 'error', text: 'links:share failed: no-permission S3 403 AccessDenied' },
]
