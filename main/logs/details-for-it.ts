/** What IT asks for when something does not work, as one text: versions, storage without its key, problems, log. Pure. */
import type { ConnectionView } from '../../contract/connection.ts'
import type { LogEntry } from '../../contract/log-entry.ts'
import type { UploadRow } from '../../contract/views.ts'
import { redact } from './redact.ts'

export interface DetailsForIt {
  /** Versions of app, runtime and system, as one line. */
  about: string
  /** The one in use. */
  connection: ConnectionView | null
  /** Of the queue. */
  rows: readonly UploadRow[]
  /** Oldest first. */
  entries: readonly LogEntry[]
}

/** @returns lines for a mail, without keys, links, file names or folders of this computer */
export function detailsForIt({ about, connection, rows, entries }: DetailsForIt): string {
  const parts = [
    [about],
    ['Storage', ...(connection === null ? ['none'] : storageLines(connection))],
    ['Files with a problem', ...problemLines(rows)],
    ['Log', ...entries.map(({ at, level, text }) => `${new Date(at).toISOString()} ${level} ${text}`)],
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function storageLines({ endpoint, region, bucket, prefix, addressing, secret }: ConnectionView): string[] {
  return [
    redact(`address ${endpoint}`),
    `region ${region}`,
    `bucket ${bucket}`,
    `folder ${prefix === '' ? 'none' : prefix}`,
    `addressing ${addressing}`,
    `key ${secret}`,
  ]
}

/** Each kind of problem once, with how many files have it. */
function problemLines(rows: readonly UploadRow[]): string[] {
  const counts = new Map<string, number>()
  for (const { state } of rows) {
    if (state.kind !== 'failed' && state.kind !== 'waiting') continue
    const line = redact(`${state.kind} ${state.problem.code} ${state.problem.details}`)
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return counts.size === 0 ? ['none'] : [...counts].map(([line, count]) => `${count} × ${line}`)
}
