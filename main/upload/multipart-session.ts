/** The multipart upload of a file at the store: begun, found again after a restart, or seen to be gone. */
import { crc32FromBase64 } from '../../contract/crc32.ts'
import { type Failure, FailureError } from '../../contract/failure.ts'
import type { PartRange, StoredPart } from '../../contract/transfer-protocol.ts'
import { abortUpload } from '../s3/abort-upload.ts'
import { createMultipartUpload } from '../s3/create-multipart-upload.ts'
import { findUploads } from '../s3/find-uploads.ts'
import { listParts } from '../s3/list-parts.ts'
import { isForbidden, isGone, type Store } from '../s3/store.ts'
import type { KnownIntegrity } from './integrity-memory.ts'
import { metadataOf } from './object-metadata.ts'
import type { Upload } from './upload.ts'

const NO_SUCH_UPLOAD: Failure = {
  kind: 's3',
  status: 404,
  code: 'NoSuchUpload',
  message: '',
  retryAfterMs: null,
  requestId: '',
}

/** After this a Create whose answer was lost is listed, if it was taken at all; milliseconds. */
const LOST_CREATE_PAUSE_MS = 1_000

export interface SessionTools {
  store: Store
  /** Writes the upload's progress to the journal. Settles once it outlasts a power cut. */
  save(upload: Upload): Promise<void>
  sleep(milliseconds: number): Promise<void>
}

/**
 * Begins the multipart upload. The journal knows of it before the store does: one that the store began and
 * whose id never reached the disk is found by its key, which nobody else has, and aborted.
 * @param integrity what is known of the store's checksums
 * @returns its id, which is in the journal
 * @throws FailureError
 */
export async function beginMultipart(
  upload: Upload,
  integrity: KnownIntegrity,
  { store, save, sleep }: SessionTools,
  signal: AbortSignal,
): Promise<string> {
  if (upload.createBegun) await abortLost(upload, store, sleep, signal)
  upload.createBegun = true
  await save(upload)
  signal.throwIfAborted()
  const { key, contentType } = upload
  // Not cut short by pause or cancel: the store would begin it all the same, and nobody would know its id.
  const created = await createMultipartUpload(store, {
    key,
    contentType,
    metadata: metadataOf(upload),
    declareCrc32: integrity !== 'md5',
    ...(integrity === 'composite' ? { compositeOnly: true } : {}),
  })
  upload.uploadId = created.uploadId
  upload.crc32Declared = created.checksums === 'none' ? false : created.checksums
  // Parts need not wait for it: without its id the upload is found by its key.
  void save(upload)
  return created.uploadId
}

/**
 * Compares the journal's parts with the store's, by number, size and ETag. A part that the store holds but
 * whose answer never came is taken up too, where the store says its CRC32: hashing tells whether it fits.
 * @param ranges the plan's parts
 * @returns the parts that need not be sent if the file still hashes to them
 * @throws FailureError `s3 NoSuchUpload` where the store knows the upload no more
 */
export async function partsToKeep(
  upload: Upload,
  uploadId: string,
  ranges: readonly PartRange[],
  store: Store,
  signal: AbortSignal,
): Promise<StoredPart[]> {
  const listed = await listParts(store, { key: upload.key, uploadId }, signal).catch((caught: unknown) => {
    // Some keys may write but not list: Complete will still refuse a part that is not there.
    if (isForbidden(caught)) return null
    if (isGone(caught)) throw new FailureError(NO_SUCH_UPLOAD)
    throw caught
  })
  if (listed === null) return [...upload.parts.values()]
  const heldByNumber = new Map(listed.map((part) => [part.number, part]))
  return ranges.flatMap((range) => {
    const held = heldByNumber.get(range.number)
    if (held === undefined || held.size !== range.length) return []
    const journalled = upload.parts.get(range.number)
    if (journalled !== undefined && bare(journalled.etag) === bare(held.etag)) return [journalled]
    const crc32 = upload.crc32Declared !== false && held.crc32 !== null ? crc32FromBase64(held.crc32) : null
    return crc32 === null ? [] : [{ ...range, etag: held.etag, crc32, md5: null, storeCrc32: held.crc32 }]
  })
}

/**
 * Aborts the upload known by its id, and any that the store began for this key without our learning the id.
 * @returns whether nothing of it is left
 * @throws FailureError
 */
export async function abortAll(
  upload: Upload,
  store: Store,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<boolean> {
  if (!upload.createBegun) return true
  if (upload.uploadId === null) return abortLost(upload, store, sleep)
  return abortUpload(store, { key: upload.key, uploadId: upload.uploadId }, { sleep })
}

async function abortLost(
  upload: Upload,
  store: Store,
  sleep: (milliseconds: number) => Promise<void>,
  signal?: AbortSignal,
): Promise<boolean> {
  const find = () =>
    findUploads(store, upload.key, signal).catch((caught: unknown) => {
      // A key that may not list can find nothing; the bucket's own clean-up rule is left to do it.
      if (isForbidden(caught)) return []
      throw caught
    })
  let found = await find()
  if (found.length === 0) {
    // A Create whose connection broke may still be at work at the store.
    await sleep(LOST_CREATE_PAUSE_MS)
    found = await find()
  }
  let clean = true
  for (const { uploadId } of found) {
    const options = signal === undefined ? { sleep } : { sleep, signal }
    if (!(await abortUpload(store, { key: upload.key, uploadId }, options))) clean = false
  }
  return clean
}

function bare(etag: string): string {
  return etag.replaceAll('"', '').toLowerCase()
}
