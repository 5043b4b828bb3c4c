/** The journal of uploads that are not over: written before anything happens, so that a kill loses nothing. */
import type { FileIdentity, StoredPart, ZipEntry } from '../../contract/transfer-protocol.ts'
import type { UploadState } from '../../contract/upload-state.ts'
import type { IfThere, Upload, UploadProgress } from '../upload/upload.ts'
import type { AppDatabase } from './database.ts'
import { type LogSync, noLogSync } from './log-sync.ts'

export interface Journal {
  /** All or none of them. */
  add(uploads: readonly Upload[]): void
  saveState(id: string, state: UploadState): void
  saveProgress(id: string, progress: UploadProgress): void
  saveIfThere(id: string, ifThere: IfThere): void
  /** Name, key and content type, of an upload of which nothing is at the store. */
  saveName(id: string, upload: Pick<Upload, 'name' | 'key' | 'contentType'>): void
  savePart(id: string, part: StoredPart): void
  forgetPart(id: string, number: number): void
  forgetParts(id: string): void
  /** Takes uploads off the journal, with their parts. */
  remove(ids: readonly string[]): void
  /** All that `act` writes, in one transaction. */
  together(act: () => void): void
  /** Settles once everything that was told before outlasts a power cut; other writes but parts do at some time. */
  lasts(): Promise<void>
  /** Everything, in the order it was added. */
  read(): Upload[]
}

interface UploadRecord {
  id: string
  batch: string
  connection_id: string
  path: string
  name: string
  folder: string
  object_key: string
  content_type: string
  zip: string | null
  send_anew: number
  if_there: IfThere | null
  token: string
  added_at: number
  size: number
  identity: string | null
  create_begun: number
  upload_id: string | null
  crc32_declared: number
  state: string
}

/** As the column has it, by number. */
const DECLARED = [false, 'full-object', 'composite'] as const

/**
 * @param database opened by `openDatabase`
 * @param log makes what is written last: parts within seconds, all of it when asked
 */
export function createJournal(database: AppDatabase, log: LogSync = noLogSync): Journal {
  const insert = database.prepare(
    `INSERT INTO uploads (id, batch, connection_id, path, name, folder, object_key, content_type, token, zip,
       send_anew, if_there, added_at, size, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const updateState = database.prepare('UPDATE uploads SET state = ? WHERE id = ?')
  const updateProgress = database.prepare(
    `UPDATE uploads SET size = ?, identity = ?, create_begun = ?, upload_id = ?, crc32_declared = ?
     WHERE id = ?`,
  )
  const updateIfThere = database.prepare('UPDATE uploads SET if_there = ? WHERE id = ?')
  const updateName = database.prepare(
    'UPDATE uploads SET name = ?, object_key = ?, content_type = ? WHERE id = ?',
  )
  const upsertPart = database.prepare('INSERT OR REPLACE INTO parts (upload, number, part) VALUES (?, ?, ?)')
  const deletePart = database.prepare('DELETE FROM parts WHERE upload = ? AND number = ?')
  const deleteParts = database.prepare('DELETE FROM parts WHERE upload = ?')
  const deleteUpload = database.prepare('DELETE FROM uploads WHERE id = ?')
  const selectUploads = database.prepare('SELECT * FROM uploads ORDER BY position')
  const selectParts = database.prepare('SELECT upload, part FROM parts ORDER BY upload, number')

  let isTogether = false
  const transact = database.transaction((act: () => void) => act())
  function together(act: () => void): void {
    if (isTogether) return act()
    isTogether = true
    try {
      transact(act)
    } finally {
      isTogether = false
    }
  }

  return {
    together,
    add: database.transaction((uploads: readonly Upload[]) => {
      for (const upload of uploads)
        insert.run(
          upload.id,
          upload.batch,
          upload.connectionId,
          upload.path,
          upload.name,
          upload.folder,
          upload.key,
          upload.contentType,
          upload.token,
          upload.zip === undefined ? null : JSON.stringify(upload.zip),
          Number(upload.sendAnew === true),
          upload.ifThere ?? null,
          upload.addedAt,
          upload.size,
          JSON.stringify(upload.state),
        )
    }),
    saveState: (id, state) => void updateState.run(JSON.stringify(state), id),
    saveProgress(id, { size, identity, createBegun, uploadId, crc32Declared }) {
      const identityText = identity === null ? null : JSON.stringify(identity)
      updateProgress.run(
        size,
        identityText,
        Number(createBegun),
        uploadId,
        DECLARED.indexOf(crc32Declared),
        id,
      )
    },
    saveIfThere: (id, ifThere) => void updateIfThere.run(ifThere, id),
    saveName: (id, { name, key, contentType }) => void updateName.run(name, key, contentType, id),
    savePart(id, part) {
      upsertPart.run(id, part.number, JSON.stringify(part))
      log.soon()
    },
    forgetPart: (id, number) => void deletePart.run(id, number),
    forgetParts: (id) => void deleteParts.run(id),
    remove: (ids) =>
      together(() => {
        for (const id of ids) deleteUpload.run(id)
      }),
    lasts: log.now,
    read() {
      const uploads = new Map<string, Upload>()
      for (const record of selectUploads.all() as UploadRecord[]) uploads.set(record.id, uploadOf(record))
      for (const { upload, part } of selectParts.all() as { upload: string; part: string }[]) {
        const stored = JSON.parse(part) as StoredPart
        uploads.get(upload)?.parts.set(stored.number, stored)
      }
      return [...uploads.values()]
    },
  }
}

function uploadOf(record: UploadRecord): Upload {
  return {
    id: record.id,
    batch: record.batch,
    connectionId: record.connection_id,
    path: record.path,
    name: record.name,
    folder: record.folder,
    key: record.object_key,
    contentType: record.content_type,
    ...(record.zip === null ? {} : { zip: JSON.parse(record.zip) as ZipEntry[] }),
    ...(record.send_anew === 1 ? { sendAnew: true } : {}),
    ...(record.if_there === null ? {} : { ifThere: record.if_there }),
    token: record.token,
    addedAt: record.added_at,
    size: record.size,
    identity: record.identity === null ? null : (JSON.parse(record.identity) as FileIdentity),
    createBegun: record.create_begun === 1,
    uploadId: record.upload_id,
    crc32Declared: DECLARED[record.crc32_declared] ?? false,
    state: JSON.parse(record.state) as UploadState,
    parts: new Map(),
    inFlightBytes: 0,
  }
}
