/** CopyObject: the copy shares the source's bytes, so it keeps the source's ETag and checksum too. */

import { decode } from '../address.ts'
import { consumeBody, largestBodyBytes } from '../body/consume-body.ts'
import { type Answer, type Exchange, requireBucket, requireKey, xmlAnswer } from '../exchange.ts'
import { S3Error } from '../s3-error.ts'
import type { ObjectRecord } from '../store/records.ts'
import { toXml } from '../xml.ts'
import { readAttachment } from './attachment.ts'
import { isNotModified, writePrecondition } from './preconditions.ts'

const sourcePrefix = 'x-amz-copy-source-'

export async function copyObject(exchange: Exchange): Promise<Answer> {
  const { site, headers } = exchange
  const bucket = requireBucket(exchange)
  const key = requireKey(exchange)
  const source = findSource(exchange)
  checkSourceConditions(headers, source)
  const replaces = headers.get('x-amz-metadata-directive')?.toUpperCase() === 'REPLACE'
  const attachment = readAttachment(headers)
  if (!replaces && bucket.object(key) === source) {
    throw new S3Error(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    )
  }
  await consumeBody(exchange, {
    write: async () => undefined,
    largest: 0,
    declared: undefined,
    sizeUnknown: true,
  })
  const { headers: kept, metadata } = replaces ? attachment : source
  const copy: ObjectRecord = {
    ...source,
    headers: kept,
    metadata,
    key,
    modifiedAt: site.now(),
    uploadId: undefined,
  }
  site.store.segments.retain(copy.segments)
  try {
    await bucket.put(copy, writePrecondition(headers))
  } catch (error) {
    await site.store.segments.release(copy.segments)
    throw error
  }
  const LastModified = new Date(copy.modifiedAt).toISOString()
  return xmlAnswer(toXml('CopyObjectResult', { LastModified, ETag: `"${copy.etag}"` }))
}

/** @throws S3Error `InvalidArgument`, `NoSuchBucket`, `NoSuchKey`, `InvalidRequest` above 5 GiB */
function findSource({ site, headers }: Exchange): ObjectRecord {
  const path = decode((headers.get('x-amz-copy-source') ?? '').replace(/^\//, ''))
  const slash = path.indexOf('/')
  if (slash < 1 || slash === path.length - 1) {
    throw new S3Error(
      'InvalidArgument',
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      {
        ArgumentName: 'x-amz-copy-source',
      },
    )
  }
  const bucket = site.store.bucket(path.slice(0, slash))
  if (bucket === undefined) throw new S3Error('NoSuchBucket', undefined, { BucketName: path.slice(0, slash) })
  const object = bucket.object(path.slice(slash + 1))
  if (object === undefined) throw new S3Error('NoSuchKey', undefined, { Key: path.slice(slash + 1) })
  if (object.size > largestBodyBytes) {
    throw new S3Error(
      'InvalidRequest',
      'The specified copy source is larger than the maximum allowable size for a copy source: 5368709120',
    )
  }
  return object
}

function checkSourceConditions(headers: ReadonlyMap<string, string>, source: ObjectRecord): void {
  const conditions = new Map<string, string>()
  for (const [name, value] of headers) {
    if (name.startsWith(sourcePrefix)) conditions.set(name.slice(sourcePrefix.length), value)
  }
  if (isNotModified(conditions, source)) throw new S3Error('PreconditionFailed')
}
