/** A history in a database of the test's own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createHistory, type History, type NewHistoryRecord } from '../../main/history/history.ts'
import { openDatabase } from '../../main/journal/database.ts'

export function testHistory(): History {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-history-'))
  const { database } = openDatabase(join(directory, 'slipway.sqlite'), 0)
  onTestFinished(() => {
    database.close()
    rmSync(directory, { recursive: true, force: true })
  })
  return createHistory(database)
}

/** @param rest what matters to the test; the others are those of a small file shared at 1,000 until 5,000 */
export function sharedFile(id: string, rest: Partial<NewHistoryRecord> = {}): NewHistoryRecord {
  return {
    id,
    connectionId: 'c',
    key: `token/${id}`,
    name: `${id}.txt`,
    folder: '',
    size: 5,
    proof: 'md5',
    sentAt: 1_000,
    expiresAt: 5_000,
    ...rest,
  }
}
