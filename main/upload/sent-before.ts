/** Finds out, before a byte is sent, whether the storage holds this very content already, sent by us and still there. */
import type { HistoryRecord } from '../history/history.ts'
import type { SentContents } from '../history/sent-contents.ts'
import { headObject } from '../s3/head-object.ts'
import type { Store } from '../s3/store.ts'
import type { TransferClient } from '../transfer-client/transfer-client.ts'
import { fingerprintOf } from './fingerprint.ts'
import { isOurs } from './object-metadata.ts'
import { partsOf, planUpload } from './plan-upload.ts'
import type { Upload } from './upload.ts'

export interface RecognitionTools {
  store: Store
  transfer: TransferClient
  contents: SentContents
  /** Seconds a new link should work. */
  linkExpirySeconds(): number
  now(): number
}

/**
 * A file of the same name and size is read once and compared; where it is the same, the object is asked for. One that
 * the store will delete before a new link ends does not count.
 * @param upload opened, and of which nothing is at the store
 * @returns the row of the file that was sent then; null where there is none, or where that cannot be found out now
 * @throws FailureError `file` where it cannot be read; the signal's reason when aborted
 */
export async function findSentBefore(
  upload: Upload,
  { store, transfer, contents, linkExpirySeconds, now }: RecognitionTools,
  signal: AbortSignal,
): Promise<HistoryRecord | null> {
  if (upload.size === 0 || upload.sendAnew === true || upload.zip !== undefined || upload.createBegun)
    return null
  // What is to be replaced is sent.
  if (upload.ifThere === 'replace') return null
  const candidates = contents.candidates(upload).filter(({ record }) => record.key !== upload.key)
  if (candidates.length === 0) return null
  const ranges = partsOf(planUpload(upload.size))
  const macs = await transfer.fingerprint(upload.id, ranges)
  const fingerprint = fingerprintOf(ranges.map(({ length }, index) => ({ length, mac: macs[index] ?? null })))
  for (const { record, content } of candidates) {
    if (content.fingerprint !== fingerprint) continue
    // Whatever stands in the way of an answer will be met, and said, when the file is sent.
    const found = await headObject(store, record.key, signal).catch(() => null)
    signal.throwIfAborted()
    if (found === null || found.size !== upload.size || !isOurs(found.metadata, content)) continue
    const needed = now() + linkExpirySeconds() * 1000
    if (found.deletedAt === null || found.deletedAt > Math.max(needed, record.expiresAt)) return record
  }
  return null
}
