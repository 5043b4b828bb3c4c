/** CreateMultipartUpload, UploadPart and AbortMultipartUpload. */

import { consumeBody, largestBodyBytes } from '../body/consume-body.ts'
import { declaredChecksum, declaredForUpload } from '../checksum/declared-checksum.ts'
import { type Answer, type Exchange, requireBucket, requireKey, xmlAnswer } from '../exchange.ts'
import { S3Error } from '../s3-error.ts'
import type { Segment } from '../store/records.ts'
import type { OpenUpload } from '../store/uploads.ts'
import { toXml } from '../xml.ts'
import { readAttachment } from './attachment.ts'
import { checksumHeaders } from './put-object.ts'

const largestPartNumber = 10_000

export async function createMultipartUpload(exchange: Exchange): Promise<Answer> {
  const { site, headers } = exchange
  const bucket = requireBucket(exchange).record.name
  const key = requireKey(exchange)
  const attachment = readAttachment(headers)
  const checksum = declaredForUpload(headers, site.checksums)
  await consumeBody(exchange, { write: async () => undefined, largest: 0, declared: undefined })
  const record = { ...attachment, bucket, key, initiatedAt: site.now(), checksum }
  const { id } = await site.store.uploads.create(record)
  return xmlAnswer(toXml('InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: id }), {
    'x-amz-checksum-algorithm': checksum?.algorithm,
    'x-amz-checksum-type': site.checksums === 'keep' ? checksum?.type : undefined,
    'x-amz-server-side-encryption': attachment.headers['x-amz-server-side-encryption'],
  })
}

export async function uploadPart(exchange: Exchange): Promise<Answer> {
  const { site, headers } = exchange
  const number = readPartNumber(exchange)
  const { record } = requireUpload(exchange)
  const declared = declaredChecksum(headers, site.checksums)
  if (
    declared !== undefined &&
    record.checksum !== undefined &&
    declared.algorithm !== record.checksum.algorithm
  ) {
    throw new S3Error(
      'InvalidRequest',
      `Checksum Type mismatch occurred, expected checksum Type: ${record.checksum.algorithm.toLowerCase()}, actual checksum Type: ${declared.algorithm.toLowerCase()}`,
    )
  }
  const writer = await site.store.segments.create()
  let segment: Segment | undefined
  try {
    const wanted = record.checksum?.algorithm
    const received = await consumeBody(exchange, {
      write: writer.write,
      largest: largestBodyBytes,
      declared,
      wanted,
    })
    segment = await writer.finish()
    const kept = await site.store.uploads.putPart(record.id, {
      number,
      size: received.size,
      etag: received.md5,
      checksum: record.checksum === undefined ? undefined : received.checksum?.value,
      modifiedAt: site.now(),
      segment,
    })
    if (!kept) throw noSuchUpload(record.id)
    return { status: 200, headers: { etag: `"${received.md5}"`, ...checksumHeaders(received.checksum) } }
  } catch (error) {
    if (segment === undefined) await writer.discard()
    else await site.store.segments.release([segment])
    throw error
  }
}

export async function abortMultipartUpload(exchange: Exchange): Promise<Answer> {
  const { uploads } = exchange.site.store
  const { record } = requireUpload(exchange)
  await uploads.exclusively(record.id, () => uploads.remove(record.id))
  return { status: 204 }
}

/** The upload that the request names, which must be of the same bucket and key. @throws S3Error `NoSuchUpload` */
export function requireUpload(exchange: Exchange): OpenUpload {
  const bucket = requireBucket(exchange).record.name
  const id = exchange.address.query.get('uploadId') ?? ''
  const upload = exchange.site.store.uploads.get(id)
  if (upload === undefined || upload.record.bucket !== bucket || upload.record.key !== exchange.address.key) {
    throw noSuchUpload(id)
  }
  return upload
}

export function noSuchUpload(id: string): S3Error {
  return new S3Error('NoSuchUpload', undefined, { UploadId: id })
}

function readPartNumber({ address }: Exchange): number {
  const text = address.query.get('partNumber') ?? ''
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= 1 && number <= largestPartNumber) return number
  throw new S3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive', {
    ArgumentName: 'partNumber',
    ArgumentValue: text,
  })
}
