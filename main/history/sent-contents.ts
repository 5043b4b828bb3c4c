/** What the files of the history held, so that the same content is known again. A row of it goes with its history row. */
import { randomBytes } from 'node:crypto'
import type { AppDatabase } from '../journal/database.ts'
import { type HistoryRecord, type HistoryRow, recordOf } from './history-record.ts'

export interface SentContent {
  /** Of the history row. */
  id: string
  connectionId: string
  name: string
  /** Bytes. */
  size: number
  /** In the object's metadata. */
  token: string
  /** Of all its bytes, hex. */
  fingerprint: string
}

export interface SentContents {
  /** Of this installation, hex: fingerprints are made with it. */
  key(): string
  /** Nothing where the history was not to keep the file. */
  remember(content: SentContent): void
  /** Files of this name and size whose object should be there still, newest first. */
  candidates(file: {
    connectionId: string
    name: string
    size: number
  }): { record: HistoryRecord; content: Pick<SentContent, 'token' | 'fingerprint'> }[]
}

const KEY_BYTES = 16
/** One is the rule; more are the same file sent again and again. */
const MOST_CANDIDATES = 5

/** @param database opened by `openDatabase` */
export function createSentContents(database: AppDatabase): SentContents {
  const selectKey = database.prepare('SELECT key FROM fingerprint_key')
  const insertKey = database.prepare('INSERT INTO fingerprint_key (key) VALUES (?)')
  const insert = database.prepare(
    `INSERT OR REPLACE INTO sent_contents (id, connection_id, name, size, token, fingerprint)
     SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM history WHERE id = ?)`,
  )
  const select = database.prepare(
    `SELECT history.*, sent_contents.token AS token, sent_contents.fingerprint AS fingerprint
     FROM sent_contents JOIN history ON history.id = sent_contents.id
     WHERE sent_contents.connection_id = ? AND sent_contents.name = ? AND sent_contents.size = ?
       AND history.kind = 'share' AND history.gone IS NULL
     ORDER BY history.position DESC LIMIT ${MOST_CANDIDATES}`,
  )
  return {
    key() {
      const row = selectKey.get() as { key: string } | undefined
      if (row !== undefined) return row.key
      const key = randomBytes(KEY_BYTES).toString('hex')
      insertKey.run(key)
      return key
    },
    remember: ({ id, connectionId, name, size, token, fingerprint }) =>
      void insert.run(id, connectionId, name, size, token, fingerprint, id),
    candidates: ({ connectionId, name, size }) =>
      (select.all(connectionId, name, size) as (HistoryRow & { token: string; fingerprint: string })[]).map(
        (row) => ({ record: recordOf(row), content: { token: row.token, fingerprint: row.fingerprint } }),
      ),
  }
}
