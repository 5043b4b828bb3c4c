/** What the app wrote down: its journal and its history, read from a copy so that the next start finds all as it was. */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'

export interface JournalRow {
  id: string
  name: string
  object_key: string
  create_begun: number
  upload_id: string | null
  state: string
}

export interface HistoryRow {
  id: string
  name: string
  object_key: string
  size: number
}

export interface AppRecords {
  journal: JournalRow[]
  history: HistoryRow[]
}

/**
 * Call it while the app does not run.
 * @param profile the app's folder
 * @param copy a folder for the copy; it is deleted
 */
export function readAppRecords(profile: string, copy: string): AppRecords {
  if (!existsSync(join(profile, 'slipway.sqlite'))) return { journal: [], history: [] }
  mkdirSync(copy, { recursive: true })
  // The log is part of the database; the shared index is made anew from it.
  for (const name of ['slipway.sqlite', 'slipway.sqlite-wal'])
    if (existsSync(join(profile, name))) copyFileSync(join(profile, name), join(copy, name))
  const database = new Database(join(copy, 'slipway.sqlite'))
  try {
    return {
      journal: database
        .prepare('SELECT id, name, object_key, create_begun, upload_id, state FROM uploads')
        .all() as JournalRow[],
      history: database.prepare('SELECT id, name, object_key, size FROM history').all() as HistoryRow[],
    }
  } finally {
    database.close()
    rmSync(copy, { recursive: true, force: true })
  }
}
