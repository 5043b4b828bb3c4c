/** PutObject. */

import type { Checksum, ChecksumType } from '../checksum/checksum.ts'
import { checksumHeader, declaredChecksum } from '../checksum/declared-checksum.ts'
import { type Answer, type Exchange, requireBucket, requireKey } from '../exchange.ts'
import { readAttachment } from './attachment.ts'
import { writePrecondition } from './preconditions.ts'
import { storeObject } from './store-object.ts'

export async function putObject(exchange: Exchange): Promise<Answer> {
  const { site, headers } = exchange
  const bucket = requireBucket(exchange)
  const key = requireKey(exchange)
  const attachment = readAttachment(headers)
  const precondition = writePrecondition(headers)
  const declared = declaredChecksum(headers, site.checksums)
  // Checked before the bytes are taken in, to spare them; and again when the object is put.
  precondition(bucket.object(key))
  const { etag, checksum } = await storeObject(exchange, { bucket, key, attachment, precondition, declared })
  return {
    status: 200,
    headers: {
      etag: `"${etag}"`,
      'x-amz-server-side-encryption': attachment.headers['x-amz-server-side-encryption'],
      ...checksumHeaders(checksum),
    },
  }
}

/** The headers that give a checksum back. */
export function checksumHeaders(
  checksum: (Omit<Checksum, 'type'> & { readonly type?: ChecksumType }) | undefined,
): Record<string, string | undefined> {
  if (checksum === undefined) return {}
  return { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type }
}
