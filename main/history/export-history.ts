/** The history as a file for IT: what was handed out, where, until when; no signature, no URL. Pure. */
import { linkStateOf } from '../../contract/link.ts'
import type { HistoryRecord } from './history-record.ts'

export type ExportFormat = 'csv' | 'json'

const columns = [
  'name',
  'folder',
  'bytes',
  'use',
  'state',
  'sent',
  'link_made',
  'works_until',
  'because',
  'checked',
  'storage',
  'bucket',
  'key',
] as const
type ExportedRow = Record<(typeof columns)[number], string | number>

/**
 * @param place where a record's object lies; empty strings for a connection that was removed
 * @param now epoch milliseconds, for the states
 * @returns the file in pieces, one or more a row
 */
export function* exportHistory(
  records: Iterable<HistoryRecord>,
  format: ExportFormat,
  place: (connectionId: string) => { storage: string; bucket: string },
  now: number,
): Generator<string> {
  // With the mark, Excel reads the file as UTF-8.
  yield format === 'csv' ? `\ufeff${columns.join(',')}\r\n` : '['
  let first = true
  for (const record of records) {
    const row = exportedRow(record, place(record.connectionId), now)
    if (format === 'csv') yield `${columns.map((column) => csvField(row[column])).join(',')}\r\n`
    else yield `${first ? '' : ','}\n${JSON.stringify(row)}`
    first = false
  }
  if (format === 'json') yield '\n]\n'
}

/**
 * A spreadsheet runs text that begins with one of these as a formula: an apostrophe before it makes it text.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

function exportedRow(
  record: HistoryRecord,
  { storage, bucket }: { storage: string; bucket: string },
  now: number,
): ExportedRow {
  return {
    name: record.name,
    folder: record.folder,
    bytes: record.size,
    use: record.kind,
    state: linkStateOf(record, now),
    sent: moment(record.sentAt),
    link_made: moment(record.linkedAt),
    works_until: moment(record.expiresAt),
    because: record.because,
    checked: record.checkedAt === null ? '' : moment(record.checkedAt),
    storage,
    bucket,
    key: record.key,
  }
}

function moment(at: number): string {
  return new Date(at).toISOString()
}
