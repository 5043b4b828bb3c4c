/** Turns what a person handed in into uploads: walked, named, told apart, journalled a few hundred at a time. */
import { randomBytes, randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Connection } from '../../contract/connection.ts'
import type { Problem } from '../../contract/problem.ts'
import type { ZipEntry } from '../../contract/transfer-protocol.ts'
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
const NAME_TOO_LONG: Problem = { code: 'name-refused', details: 'key too long' }

/** Everything handed in at once. */
interface Batch {
  id: string
  token: string
  /** Paths that have a key. */
  taken: Set<string>
}

/**
 * @param paths absolute paths that a person chose
 * @returns what became of them; every refused one is named with its reason
 */
export async function takeIn(paths: readonly string[], tools: IntakeTools): Promise<AddResult> {
  const result: AddResult = { added: 0, joined: 0, refused: [], refusedCount: 0 }
  const connection = tools.activeConnection()
  const batch = newBatch()
  let chunk: Upload[] = []
  const flush = async () => {
    const full = chunk
    chunk = []
    tools.add(full)
    result.added += full.length
    // Back to the event loop: a folder of 100,000 files must not hold up a window.
    await new Promise(setImmediate)
  }

  for await (const found of readDroppedPaths(paths)) {
    if (found.kind === 'refused') refuse(result, { name: found.name, problem: found.problem })
    else if (connection === null)
      refuse(result, { name: found.name, problem: { code: 'no-connection', details: '' } })
    else if (tools.join(connection.id, found.path)) result.joined++
    else {
      const upload = uploadOf(found, connection, batch, tools.now())
      if (upload === null) refuse(result, { name: found.name, problem: NAME_TOO_LONG })
      else chunk.push(upload)
    }
    if (chunk.length === CHUNK) await flush()
  }
  if (chunk.length > 0) await flush()
  return result
}

/**
 * Everything that was handed in becomes one ZIP with one link. It is made while it is sent, never on the disk.
 * @param paths absolute paths that a person chose
 */
export async function takeInAsZip(paths: readonly string[], tools: IntakeTools): Promise<AddResult> {
  const result: AddResult = { added: 0, joined: 0, refused: [], refusedCount: 0 }
  const connection = tools.activeConnection()
  if (connection === null) return takeIn(paths, tools)
  const taken = new Set<string>()
  const entries: ZipEntry[] = []
  let size = 0
  for await (const found of readDroppedPaths(paths)) {
    if (found.kind === 'refused') {
      refuse(result, { name: found.name, problem: found.problem })
      continue
    }
    const name = distinctPath(safePath(pathOf(found)), taken)
    taken.add(name)
    entries.push({ path: found.path, name })
    size += found.size
  }
  const path = `zip:${paths.join('\n')}`
  if (entries.length === 0) return result
  if (tools.join(connection.id, path)) return { ...result, joined: 1 }
  const name = `${zipName(paths.map((each) => basename(each)))}.zip`
  const upload = uploadOf({ path, name, folder: '', size }, connection, newBatch(), tools.now())
  if (upload === null) refuse(result, { name, problem: NAME_TOO_LONG })
  else {
    tools.add([{ ...upload, zip: entries }])
    result.added = 1
  }
  return result
}

/** Whether a ZIP of it makes sense: more than one thing, or a folder. A single file is sent as it is. */
export async function isSeveral(paths: readonly string[]): Promise<boolean> {
  const [only] = paths
  if (paths.length !== 1 || only === undefined) return paths.length > 1
  return (await stat(only).catch(() => null))?.isDirectory() === true
}

function zipName([first = '', ...others]: string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`
}

function newBatch(): Batch {
  return { id: randomUUID(), token: batchToken(randomBytes(BATCH_TOKEN_BYTES)), taken: new Set() }
}

function refuse(result: AddResult, refused: AddResult['refused'][number]): void {
  result.refusedCount++
  if (result.refused.length < MOST_REFUSED_SHOWN) result.refused.push(refused)
}

function pathOf({ folder, name }: { folder: string; name: string }): string {
  return folder === '' ? name : `${folder}/${name}`
}

function uploadOf(
  found: Omit<FoundFile, 'kind'>,
  connection: Connection,
  batch: Batch,
  now: number,
): Upload | null {
  // Two files of one name, or of names that a key makes the same, dropped together: both get a key of their own.
  const path = distinctPath(safePath(pathOf(found)), batch.taken)
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
