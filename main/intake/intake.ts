/** Turns what a person handed in into uploads: walked, named, told apart, journalled a few hundred at a time. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Connection } from '../../contract/connection.ts'
import type { AddResult } from '../../contract/views.ts'
import type { Upload } from '../upload/upload.ts'
import { contentTypeOf } from './content-type.ts'
import { BATCH_TOKEN_BYTES, batchToken, distinctPath, objectKeyOf, safePath } from './object-key.ts'
import { type FoundFile, readDroppedPaths } from './read-dropped-paths.ts'

export interface IntakeTools {
  /** Where new uploads go. @returns null before anything is connected */
  activeConnection(): Connection | null
  /** Joins a file that is in the queue already. @returns false where it is not */
  join(connectionId: string, path: string): boolean
  add(uploads: readonly Upload[]): void
  now(): number
}

/** Uploads written to the journal in one transaction, after which windows get their turn. */
const CHUNK = 200
const MOST_REFUSED_SHOWN = 100

/**
 * @param paths absolute paths that a person chose
 * @returns what became of them; every refused one is named with its reason
 */
export async function takeIn(paths: readonly string[], tools: IntakeTools): Promise<AddResult> {
  const result: AddResult = { added: 0, joined: 0, refused: [], refusedCount: 0 }
  const connection = tools.activeConnection()
  const batch = {
    id: randomUUID(),
    token: batchToken(randomBytes(BATCH_TOKEN_BYTES)),
    taken: new Set<string>(),
  }
  let chunk: Upload[] = []
  const flush = async () => {
    const full = chunk
    chunk = []
    tools.add(full)
    result.added += full.length
    // Back to the event loop: a folder of 100,000 files must not hold up a window.
    await new Promise(setImmediate)
  }
  const refuse = (refused: AddResult['refused'][number]) => {
    result.refusedCount++
    if (result.refused.length < MOST_REFUSED_SHOWN) result.refused.push(refused)
  }

  for await (const found of readDroppedPaths(paths)) {
    if (found.kind === 'refused') refuse({ name: found.name, problem: found.problem })
    else if (connection === null)
      refuse({ name: found.name, problem: { code: 'no-connection', details: '' } })
    else if (tools.join(connection.id, found.path)) result.joined++
    else {
      const upload = uploadOf(found, connection, batch, tools.now())
      if (upload === null)
        refuse({ name: found.name, problem: { code: 'name-refused', details: 'key too long' } })
      else chunk.push(upload)
    }
    if (chunk.length === CHUNK) await flush()
  }
  if (chunk.length > 0) await flush()
  return result
}

function uploadOf(
  found: FoundFile,
  connection: Connection,
  batch: { id: string; token: string; taken: Set<string> },
  now: number,
): Upload | null {
  // Two files of one name, or of names that a key makes the same, dropped together: both get a key of their own.
  const asFound = found.folder === '' ? found.name : `${found.folder}/${found.name}`
  const path = distinctPath(safePath(asFound), batch.taken)
  batch.taken.add(path)
  const key = objectKeyOf(connection.prefix, batch.token, path)
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
