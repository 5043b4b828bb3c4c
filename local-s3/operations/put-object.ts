/** PutObject. */

import { consumeBody, largestBodyBytes } from '../body/consume-body.ts'
import type { Checksum, ChecksumType } from '../checksum/checksum.ts'
import { checksumHeader, declaredChecksum } from '../checksum/declared-checksum.ts'
import { type Answer, type Exchange, requireBucket, requireKey } from '../exchange.ts'
import type { Segment } from '../store/records.ts'
import { readAttachment } from './attachment.ts'
import { writePrecondition } from './preconditions.ts'

export async function putObject(exchange: Exchange): Promise<Answer> {
  const { site, headers } = exchange
  const bucket = requireBucket(exchange)
  const key = requireKey(exchange)
  const attachment = readAttachment(headers)
  const precondition = writePrecondition(headers)
  const declared = declaredChecksum(headers, site.checksums)
  // Checked before the bytes are taken in, to spare them; and again when the object is put.
  precondition(bucket.object(key))

  const writer = await site.store.segments.create()
  let segment: Segment | undefined
  try {
    const received = await consumeBody(exchange, { write: writer.write, largest: largestBodyBytes, declared })
    segment = await writer.finish()
    const checksum = received.checksum && { ...received.checksum, type: 'FULL_OBJECT' as const }
    const record = {
      ...attachment,
      key,
      size: received.size,
      etag: received.md5,
      modifiedAt: site.now(),
      checksum,
      segments: [segment],
    }
    await bucket.put(record, precondition)
    return {
      status: 200,
      headers: {
        etag: `"${record.etag}"`,
        'x-amz-server-side-encryption': attachment.headers['x-amz-server-side-encryption'],
        ...checksumHeaders(checksum),
      },
    }
  } catch (error) {
    if (segment === undefined) await writer.discard()
    else await site.store.segments.release([segment])
    throw error
  }
}

/** The headers that give a checksum back. */
export function checksumHeaders(
  checksum: (Omit<Checksum, 'type'> & { readonly type?: ChecksumType }) | undefined,
): Record<string, string | undefined> {
  if (checksum === undefined) return {}
  return { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type }
}
