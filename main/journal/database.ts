/** The one SQLite file of the app: the journal of running uploads and the link history. One writer, main. */
import { renameSync, statSync } from 'node:fs'
import Database from 'libsql'
import { isRefusedByDisk } from './lasting-writes.ts'

export type AppDatabase = Database.Database

/** Each entry takes the schema one version up; never edited once released. */
export const migrations: readonly string[] = [
  `CREATE TABLE uploads (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    batch TEXT NOT NULL,
    connection_id TEXT NOT NULL,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    folder TEXT NOT NULL,
    object_key TEXT NOT NULL,
    content_type TEXT NOT NULL,
    token TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    size INTEGER NOT NULL,
    identity TEXT,
    create_begun INTEGER NOT NULL DEFAULT 0,
    upload_id TEXT,
    crc32_declared INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL
  ) STRICT;
  CREATE TABLE parts (
    upload TEXT NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    part TEXT NOT NULL,
    PRIMARY KEY (upload, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE history (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    connection_id TEXT NOT NULL,
    object_key TEXT NOT NULL,
    name TEXT NOT NULL,
    folder TEXT NOT NULL,
    size INTEGER NOT NULL,
    proof TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    searchable TEXT NOT NULL
  ) STRICT;`,
  // Emptied here, `searchable` is written anew by the history: the way names are folded is not SQL's to know.
  `ALTER TABLE history ADD COLUMN kind TEXT NOT NULL DEFAULT 'share';
  ALTER TABLE history ADD COLUMN options TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE history ADD COLUMN because TEXT NOT NULL DEFAULT 'chosen';
  ALTER TABLE history ADD COLUMN linked_at INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE history ADD COLUMN checked_at INTEGER;
  ALTER TABLE history ADD COLUMN gone TEXT;
  UPDATE history SET linked_at = sent_at, searchable = '';
  CREATE INDEX history_by_expiry ON history (expires_at, linked_at, gone);
  CREATE INDEX history_by_name ON history (searchable);
  CREATE INDEX history_by_size ON history (size);
  CREATE VIRTUAL TABLE history_search USING fts5 (
    searchable, content = 'history', content_rowid = 'position', tokenize = 'trigram case_sensitive 1'
  );
  INSERT INTO history_search (history_search) VALUES ('rebuild');
  CREATE TRIGGER history_inserted AFTER INSERT ON history BEGIN
    INSERT INTO history_search (rowid, searchable) VALUES (new.position, new.searchable);
  END;
  CREATE TRIGGER history_deleted AFTER DELETE ON history BEGIN
    INSERT INTO history_search (history_search, rowid, searchable)
    VALUES ('delete', old.position, old.searchable);
  END;
  CREATE TRIGGER history_renamed AFTER UPDATE OF searchable ON history BEGIN
    INSERT INTO history_search (history_search, rowid, searchable)
    VALUES ('delete', old.position, old.searchable);
    INSERT INTO history_search (rowid, searchable) VALUES (new.position, new.searchable);
  END;`,
  'ALTER TABLE uploads ADD COLUMN zip TEXT;',
  'CREATE INDEX history_by_key ON history (object_key);',
  `CREATE TABLE fingerprint_key (key TEXT NOT NULL) STRICT;
  CREATE TABLE sent_contents (
    id TEXT PRIMARY KEY,
    connection_id TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    token TEXT NOT NULL,
    fingerprint TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sent_contents_by_file ON sent_contents (connection_id, name, size);
  CREATE TRIGGER history_content_deleted AFTER DELETE ON history BEGIN
    DELETE FROM sent_contents WHERE id = old.id;
  END;
  ALTER TABLE uploads ADD COLUMN send_anew INTEGER NOT NULL DEFAULT 0;`,
  // The end that a person was reminded of: a link with a new life is reminded of anew.
  'ALTER TABLE history ADD COLUMN reminded_of INTEGER;',
  // Few among many: found without reading all the others.
  `CREATE INDEX history_by_gone ON history (gone) WHERE gone IS NOT NULL;
  CREATE INDEX history_by_kind ON history (kind) WHERE kind <> 'share';`,
  'ALTER TABLE uploads ADD COLUMN if_there TEXT;',
]

export interface OpenedDatabase {
  database: AppDatabase
  /** Where a file that could not be read was kept; null where all was well. */
  setAside: string | null
  /** False where the folder cannot be written to: nothing outlasts the app, and the file there is left alone. */
  lasting: boolean
}

/**
 * Opens or makes the database. A file that is damaged or from a newer version is kept under another name
 * and a new one begun, so that the app always starts and nothing is lost silently.
 * @param path absolute
 * @param now epoch milliseconds, for the name of a file kept aside
 */
export function openDatabase(path: string, now: number): OpenedDatabase {
  try {
    if (isEmpty(path)) throw new Error('emptied')
    return { database: openAndMigrate(path), setAside: null, lasting: true }
  } catch (caught) {
    if (isRefusedByDisk(caught))
      return { database: openAndMigrate(':memory:'), setAside: null, lasting: false }
    const setAside = `${path}.damaged-${now}`
    renameSync(path, setAside)
    for (const suffix of ['-wal', '-shm']) {
      try {
        renameSync(path + suffix, setAside + suffix)
      } catch {
        // Not there: nothing to keep.
      }
    }
    return { database: openAndMigrate(path), setAside, lasting: true }
  }
}

/** Once made, a database has its first page, in the file or in its log: someone else emptied it. */
function isEmpty(path: string): boolean {
  const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size
  return sizeOf(path) === 0 && !sizeOf(`${path}-wal`)
}

function openAndMigrate(path: string): AppDatabase {
  const database = new Database(path)
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;')
    const row = database.prepare('PRAGMA user_version').get() as { user_version: number }
    if (row.user_version > migrations.length) throw new Error('from a newer version')
    for (const [index, migration] of migrations.entries()) {
      if (index < row.user_version) continue
      database.exec(`BEGIN; ${migration} PRAGMA user_version = ${index + 1}; COMMIT;`)
    }
    // A torn page shows only when it is read: read them all now, while something can be done about it.
    const check = database.prepare('PRAGMA quick_check(1)').get() as { quick_check?: string }
    if (Object.values(check)[0] !== 'ok') throw new Error('damaged')
    return database
  } catch (caught) {
    database.close()
    throw caught
  }
}
