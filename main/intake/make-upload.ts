/** Makes the upload of a file that was handed in: its key, its content type, and nothing known of it yet. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Connection } from '../../contract/connection.ts'
import type { Upload } from '../upload/upload.ts'
import { contentTypeOf } from './content-type.ts'
import { BATCH_TOKEN_BYTES, batchToken, distinctPath, objectKeyOf, safePath } from './object-key.ts'
import type { FoundFile } from './walk-paths.ts'

/** Everything handed in at once. */
export interface Batch {
  id: string
  token: string
  /** Paths that have a key. */
  taken: Set<string>
}

export function newBatch(): Batch {
  return { id: randomUUID(), token: batchToken(randomBytes(BATCH_TOKEN_BYTES)), taken: new Set() }
}

/**
 * @param found with the key of what it replaces, where it does
 * @returns null where its key would be longer than S3 takes
 */
export function makeUpload(
  found: Omit<FoundFile, 'kind'> & { key?: string },
  connection: Connection,
  batch: Batch,
  now: number,
): Upload | null {
  // Two files of one name, or of names that a key makes the same, dropped together: both get a key of their own.
  const path = distinctPath(safePath(pathOf(found)), batch.taken)
  batch.taken.add(path)
  const key = found.key ?? objectKeyOf(connection.prefix, batch.token, path)
  if (key === null) return null
  return {
    id: randomUUID(),
    batch: batch.id,
    connectionId: connection.id,
    path: found.path,
    name: found.name,
    folder: found.folder,
    key,
    contentType: contentTypeOf(found.name),
    token: randomUUID(),
    addedAt: now,
    size: found.size,
    identity: null,
    createBegun: false,
    uploadId: null,
    crc32Declared: false,
    state: { kind: 'queued' },
    parts: new Map(),
    inFlightBytes: 0,
  }
}

/** The path as it was dropped, `/` between names. */
export function pathOf({ folder, name }: { folder: string; name: string }): string {
  return folder === '' ? name : `${folder}/${name}`
}
