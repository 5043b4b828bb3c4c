/** Takes a body in as the one segment of a new object: the common end of PutObject and a form post. */

import { consumeBody, largestBodyBytes } from '../body/consume-body.ts'
import type { DeclaredChecksum } from '../checksum/declared-checksum.ts'
import type { Exchange } from '../exchange.ts'
import { S3Error } from '../s3-error.ts'
import type { Bucket, Precondition } from '../store/bucket.ts'
import type { Attachment, ObjectRecord, Segment } from '../store/records.ts'

export interface NewObject {
  readonly bucket: Bucket
  readonly key: string
  readonly attachment: Attachment
  readonly precondition: Precondition
  readonly declared: DeclaredChecksum | undefined
  /** The length of a form's file is not known before its end. */
  readonly sizeUnknown?: boolean | undefined
  /** bytes */
  readonly smallest?: number | undefined
  /** bytes */
  readonly largest?: number | undefined
}

/** @throws S3Error as `consumeBody`, the precondition, `EntityTooSmall`; then nothing is stored */
export async function storeObject(exchange: Exchange, wanted: NewObject): Promise<ObjectRecord> {
  const { store, now } = exchange.site
  const { bucket, key, attachment, precondition, declared, sizeUnknown, smallest = 0 } = wanted
  const largest = Math.min(wanted.largest ?? largestBodyBytes, largestBodyBytes)
  const writer = await store.segments.create()
  let segment: Segment | undefined
  try {
    const received = await consumeBody(exchange, { write: writer.write, largest, declared, sizeUnknown })
    if (received.size < smallest) {
      throw new S3Error('EntityTooSmall', undefined, {
        ProposedSize: String(received.size),
        MinSizeAllowed: String(smallest),
      })
    }
    segment = await writer.finish()
    const object: ObjectRecord = {
      ...attachment,
      key,
      size: received.size,
      etag: received.md5,
      modifiedAt: now(),
      checksum: received.checksum && { ...received.checksum, type: 'FULL_OBJECT' },
      segments: [segment],
    }
    await bucket.put(object, precondition)
    return object
  } catch (error) {
    if (segment === undefined) await writer.discard()
    else await store.segments.release([segment])
    throw error
  }
}
