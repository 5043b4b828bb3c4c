/** Asks what the store holds under a key: the judge of whether an upload is done. */
import { FailureError } from '../../contract/failure.ts'
import type { ObjectMetadata } from '../../contract/signable-request.ts'
import { type ChecksumType, checksumTypeOf } from './checksum-type.ts'
import { isGone, perform, type Store } from './store.ts'

export interface StoredObject {
  /** Bytes. */
  size: number
  /** As the store gave it, quotes included. */
  etag: string
  metadata: ObjectMetadata
  /** What it is saved as, where whoever sent it said so; null otherwise. */
  fileName: string | null
  /** Base64; null where the store keeps none. */
  crc32: string | null
  checksumType: ChecksumType | null
  /** When a rule of the bucket will delete it, epoch milliseconds; null where the store tells of none. */
  deletedAt: number | null
}

const METADATA_PREFIX = 'x-amz-meta-'

/**
 * @returns null where there is none; a HEAD has no body, so a missing bucket looks the same
 * @throws FailureError; `not-s3` where the answer has no length or no ETag, as a sign-in page's
 */
export async function headObject(
  store: Store,
  key: string,
  signal?: AbortSignal,
): Promise<StoredObject | null> {
  try {
    const { headers } = await perform(store, { operation: 'HeadObject', key }, { signal })
    return storedObject(headers)
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

function storedObject(headers: Record<string, string>): StoredObject {
  const { etag, 'content-length': length } = headers
  if (!etag) throw new FailureError({ kind: 'not-s3', what: 'no-etag' })
  if (length === undefined || !/^\d{1,15}$/.test(length)) {
    throw new FailureError({ kind: 'not-s3', what: 'xml' })
  }
  return {
    size: Number(length),
    etag,
    metadata: Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => name.startsWith(METADATA_PREFIX))
        .map(([name, value]) => [name.slice(METADATA_PREFIX.length), value]),
    ),
    fileName: fileNameIn(headers['content-disposition']),
    crc32: headers['x-amz-checksum-crc32'] ?? null,
    checksumType: checksumTypeOf(headers['x-amz-checksum-type']),
    deletedAt: deletionOf(headers['x-amz-expiration']),
  }
}

/** `expiry-date="Fri, 21 Dec 2012 00:00:00 GMT", rule-id="..."` */
function deletionOf(header = ''): number | null {
  const date = Date.parse(/expiry-date="([^"]*)"/.exec(header)?.[1] ?? '')
  return Number.isNaN(date) ? null : date
}

/** RFC 5987's form alone, which the pages of file requests send. */
function fileNameIn(disposition = ''): string | null {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition)?.[1]
  if (encoded === undefined) return null
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}
