/** The history of links that were handed out. It keeps key and expiry, never a URL: Copy signs a fresh one. */
import type { Proof } from '../../contract/upload-state.ts'
import type { AppDatabase } from '../journal/database.ts'

/** What a link was made for, enough to sign it again. */
export interface HistoryRecord {
  id: string
  connectionId: string
  key: string
  name: string
  folder: string
  /** Bytes. */
  size: number
  proof: Proof
  /** Epoch milliseconds. */
  sentAt: number
  /** Effective end of the newest link, epoch milliseconds. */
  expiresAt: number
}

export interface HistoryQuery {
  /** Words of the name or the folder; case and accents do not matter. */
  search: string
  /** `next` of the page before. */
  after: string | null
  limit: number
}

export interface History {
  /** Writes the row and takes the upload off the journal, both or neither. */
  remember(record: HistoryRecord): void
  /** Newest first. */
  page(query: HistoryQuery): { records: HistoryRecord[]; next: string | null; total: number }
  /** Those that are known, in the order asked for. */
  find(ids: readonly string[]): HistoryRecord[]
  count(): number
  setExpiry(id: string, expiresAt: number): void
  remove(ids: readonly string[]): void
}

interface HistoryRow {
  position: number
  id: string
  connection_id: string
  object_key: string
  name: string
  folder: string
  size: number
  proof: Proof
  sent_at: number
  expires_at: number
}

/** @param database opened by `openDatabase` */
export function createHistory(database: AppDatabase): History {
  const insert = database.prepare(
    `INSERT INTO history (id, connection_id, object_key, name, folder, size, proof, sent_at, expires_at,
       searchable) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const deleteUpload = database.prepare('DELETE FROM uploads WHERE id = ?')
  const selectPage = database.prepare(
    `SELECT * FROM history WHERE position < ? AND searchable LIKE ? ESCAPE '!'
     ORDER BY position DESC LIMIT ?`,
  )
  const count = database.prepare(`SELECT count(*) AS total FROM history WHERE searchable LIKE ? ESCAPE '!'`)
  const countAll = database.prepare('SELECT count(*) AS total FROM history')
  const selectOne = database.prepare('SELECT * FROM history WHERE id = ?')
  const updateExpiry = database.prepare('UPDATE history SET expires_at = ? WHERE id = ?')
  const deleteRow = database.prepare('DELETE FROM history WHERE id = ?')

  return {
    remember: database.transaction((record: HistoryRecord) => {
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
        foldForSearch(`${record.folder}/${record.name}`),
      )
      // A history row has the id of the upload it came from.
      deleteUpload.run(record.id)
    }),
    page({ search, after, limit }) {
      const pattern = `%${foldForSearch(search.trim()).replace(/[%_!]/g, '!$&')}%`
      const before = after === null ? Number.MAX_SAFE_INTEGER : Number.parseInt(after, 10)
      const rows = selectPage.all(before, pattern, limit) as HistoryRow[]
      const { total } = count.get(pattern) as { total: number }
      const last = rows.length === limit ? rows.at(-1) : undefined
      return { records: rows.map(recordOf), next: last === undefined ? null : String(last.position), total }
    },
    find: (ids) =>
      ids.flatMap((id) => {
        const row = selectOne.get(id) as HistoryRow | undefined
        return row === undefined ? [] : [recordOf(row)]
      }),
    count: () => (countAll.get() as { total: number }).total,
    setExpiry: (id, expiresAt) => void updateExpiry.run(expiresAt, id),
    remove: database.transaction((ids: readonly string[]) => {
      for (const id of ids) deleteRow.run(id)
    }),
  }
}

/** Case and accents taken off, so that "résumé" is found by "Resume". */
export function foldForSearch(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function recordOf(row: HistoryRow): HistoryRecord {
  return {
    id: row.id,
    connectionId: row.connection_id,
    key: row.object_key,
    name: row.name,
    folder: row.folder,
    size: row.size,
    proof: row.proof,
    sentAt: row.sent_at,
    expiresAt: row.expires_at,
  }
}
