/** The history of links that were handed out. It keeps key and expiry, never a URL: Copy signs a fresh one. */
import type { ExpiryReason } from '../../contract/link.ts'
import type { AppDatabase } from '../journal/database.ts'
import { createDueReminders, type DueReminders } from './due-reminders.ts'
import { foldForSearch } from './fold-for-search.ts'
import { type HistoryPageOfRecords, type HistoryQuery, readHistoryPage } from './history-pages.ts'
import {
  type HistoryRecord,
  type HistoryRow,
  type LinkOptions,
  recordOf,
  type SharedFile,
} from './history-record.ts'

export type { HistoryQuery } from './history-pages.ts'
export type { HistoryRecord, LinkOptions } from './history-record.ts'

/** A row as it is first written: an uploaded file is shared, its link just signed and not yet checked. */
export type NewHistoryRecord = SharedFile &
  Partial<Pick<HistoryRecord, 'kind' | 'options' | 'because' | 'checkedAt'>>

/** What signing a link anew changes. */
export interface RenewedLink {
  /** Epoch milliseconds, effective. */
  expiresAt: number
  because: ExpiryReason
  /** Epoch milliseconds. */
  linkedAt: number
  options: LinkOptions
}

export interface History extends DueReminders {
  /** Writes the row and takes the upload off the journal, both or neither. */
  remember(record: NewHistoryRecord): void
  page(query: HistoryQuery): HistoryPageOfRecords
  /** Those that are known, in the order asked for. */
  find(ids: readonly string[]): HistoryRecord[]
  /** Every row, oldest first, one at a time. */
  all(): Iterable<HistoryRecord>
  count(): number
  /** Links of a connection that work at `now`, epoch milliseconds. */
  countLive(connectionId: string, now: number): number
  /** The newest link to a file of this name that still works. @param now epoch milliseconds */
  living(file: { connectionId: string; name: string; folder: string }, now: number): HistoryRecord | null
  /** A new link is unchecked, and live whatever was before. */
  renew(id: string, link: RenewedLink): void
  /** What decided on the end that a row was written with. */
  setReason(id: string, because: ExpiryReason): void
  setChecked(id: string, checkedAt: number): void
  setGone(id: string, gone: 'revoked' | 'gone'): void
  /** Where the object is now. */
  setKey(id: string, key: string): void
  remove(ids: readonly string[]): void
  /** Every row of a storage whose history is not to be kept, and what is left of it on the disk. */
  forget(connectionId: string): void
}

/** @param database opened by `openDatabase` */
export function createHistory(database: AppDatabase): History {
  foldEarlierRows(database)
  const insert = database.prepare(
    `INSERT INTO history (id, connection_id, object_key, name, folder, size, proof, sent_at, expires_at,
       searchable, kind, options, because, linked_at, checked_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const deleteUpload = database.prepare('DELETE FROM uploads WHERE id = ?')
  const countAll = database.prepare('SELECT count(*) AS total FROM history')
  const countLive = database.prepare(
    'SELECT count(*) AS total FROM history WHERE connection_id = ? AND gone IS NULL AND expires_at > ?',
  )
  const selectOne = database.prepare('SELECT * FROM history WHERE id = ?')
  const selectAll = database.prepare('SELECT * FROM history ORDER BY position')
  const updateLink = database.prepare(
    `UPDATE history SET expires_at = ?, because = ?, linked_at = ?, options = ?, checked_at = NULL, gone = NULL
     WHERE id = ?`,
  )
  const updateReason = database.prepare('UPDATE history SET because = ? WHERE id = ?')
  const updateChecked = database.prepare('UPDATE history SET checked_at = ? WHERE id = ?')
  const updateGone = database.prepare('UPDATE history SET gone = ?, checked_at = NULL WHERE id = ?')
  const updateKey = database.prepare('UPDATE history SET object_key = ? WHERE id = ?')
  const selectLiving = database.prepare(
    `SELECT * FROM history WHERE searchable = ? AND name = ? AND folder = ? AND connection_id = ?
       AND kind = 'share' AND gone IS NULL AND expires_at > ? ORDER BY position DESC LIMIT 1`,
  )
  // What was there was replaced: its link leads to the new file, which has a row of its own.
  const deleteReplaced = database.prepare(
    "DELETE FROM history WHERE object_key = ? AND connection_id = ? AND kind = 'share' AND id <> ?",
  )
  const deleteRow = database.prepare('DELETE FROM history WHERE id = ?')
  const deleteOfConnection = database.prepare('DELETE FROM history WHERE connection_id = ?')

  function write(record: NewHistoryRecord): void {
    insert.run(
      record.id,
      record.connectionId,
      record.key,
      record.name,
      record.folder,
      record.size,
      record.proof,
      record.sentAt,
      record.expiresAt,
      searchableOf(record),
      record.kind ?? 'share',
      JSON.stringify(record.options ?? {}),
      record.because ?? 'chosen',
      record.sentAt,
      record.checkedAt ?? null,
    )
    // A link for a program leads to the same file, and replaces nothing.
    if ((record.kind ?? 'share') === 'share') deleteReplaced.run(record.key, record.connectionId, record.id)
    // A history row has the id of the upload it came from.
    deleteUpload.run(record.id)
  }
  const writeAlone = database.transaction(write)

  return {
    ...createDueReminders(database),
    // Also as a part of a larger transaction.
    remember: (record) => (database.inTransaction ? write(record) : writeAlone(record)),
    page: (query) => readHistoryPage(database, query),
    find: (ids) =>
      ids.flatMap((id) => {
        const row = selectOne.get(id) as HistoryRow | undefined
        return row === undefined ? [] : [recordOf(row)]
      }),
    *all() {
      for (const row of selectAll.iterate()) yield recordOf(row as HistoryRow)
    },
    living(file, now) {
      const row = selectLiving.get(searchableOf(file), file.name, file.folder, file.connectionId, now)
      return row === undefined ? null : recordOf(row as HistoryRow)
    },
    count: () => (countAll.get() as { total: number }).total,
    countLive: (connectionId, now) => (countLive.get(connectionId, now) as { total: number }).total,
    renew: (id, { expiresAt, because, linkedAt, options }) =>
      void updateLink.run(expiresAt, because, linkedAt, JSON.stringify(options), id),
    setReason: (id, because) => void updateReason.run(because, id),
    setChecked: (id, checkedAt) => void updateChecked.run(checkedAt, id),
    setGone: (id, gone) => void updateGone.run(gone, id),
    setKey: (id, key) => void updateKey.run(key, id),
    remove: database.transaction((ids: readonly string[]) => {
      for (const id of ids) deleteRow.run(id)
    }),
    forget(connectionId) {
      deleteOfConnection.run(connectionId)
      // Deleted words stay in the index until it is merged, and everything in free pages and in the log.
      database.exec("INSERT INTO history_search (history_search) VALUES ('optimize')")
      database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
    },
  }
}

/** Rows of an earlier version have nothing to search in yet. */
function foldEarlierRows(database: AppDatabase): void {
  const rows = database.prepare("SELECT id, folder, name FROM history WHERE searchable = ''").all() as {
    id: string
    folder: string
    name: string
  }[]
  if (rows.length === 0) return
  const update = database.prepare('UPDATE history SET searchable = ? WHERE id = ?')
  database.transaction(() => {
    for (const { id, folder, name } of rows) update.run(searchableOf({ folder, name }), id)
  })()
}

function searchableOf({ folder, name }: { folder: string; name: string }): string {
  return foldForSearch(`${folder}/${name}`) || '  '
}
