/** CompleteMultipartUpload: the object becomes the list of its parts' segments, and no byte is copied. */

import { createHash } from 'node:crypto'
import { readText } from '../body/consume-body.ts'
import { type Checksum, checksumAlgorithms, checksumOfParts } from '../checksum/checksum.ts'
import { checksumElement, checksumHeader } from '../checksum/declared-checksum.ts'
import { type Answer, type Exchange, requireBucket, requireKey, xmlAnswer } from '../exchange.ts'
import { S3Error } from '../s3-error.ts'
import type { ObjectRecord, PartRecord, UploadRecord } from '../store/records.ts'
import { children, childText, fromXml, toXml } from '../xml.ts'
import { requireUpload } from './multipart-upload.ts'
import { writePrecondition } from './preconditions.ts'

interface RequestedPart {
  readonly number: number
  readonly etag: string
  readonly checksums: ReadonlyMap<string, string>
}

export async function completeMultipartUpload(exchange: Exchange): Promise<Answer> {
  const { site, address } = exchange
  const requested = readParts(await readText(exchange, undefined))
  const id = address.query.get('uploadId') ?? ''
  return site.store.uploads.exclusively(id, async () => {
    const repeated = findCompleted(exchange, id)
    if (repeated !== undefined) return completedAnswer(exchange, repeated)
    const object = await assemble(exchange, requested)
    return completedAnswer(exchange, object)
  })
}

/** The object that this upload became, where the server's personality is to repeat a success. */
function findCompleted(exchange: Exchange, id: string): ObjectRecord | undefined {
  const object = requireBucket(exchange).object(requireKey(exchange))
  return exchange.site.repeatComplete && object?.uploadId === id ? object : undefined
}

async function assemble(exchange: Exchange, requested: readonly RequestedPart[]): Promise<ObjectRecord> {
  const { site, headers } = exchange
  const { uploads, segments } = site.store
  const upload = requireUpload(exchange)
  const { record } = upload
  const precondition = writePrecondition(headers)
  const parts = chooseParts(requested, upload.parts, record, site.minPartSize)
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  checkSize(headers.get('x-amz-mp-object-size'), size)
  const object: ObjectRecord = {
    headers: record.headers,
    metadata: record.metadata,
    key: record.key,
    size,
    etag: multipartEtag(parts),
    modifiedAt: site.now(),
    checksum: objectChecksum(record, parts, headers),
    segments: parts.map((part) => part.segment),
    parts: parts.map(({ number, size, checksum }) => ({ number, size, checksum })),
    uploadId: record.id,
  }
  segments.retain(object.segments)
  try {
    await requireBucket(exchange).put(object, precondition)
  } catch (error) {
    await segments.release(object.segments)
    throw error
  }
  await uploads.remove(record.id)
  return object
}

/** @throws S3Error `InvalidPartOrder`, `InvalidPart`, `EntityTooSmall`, `InvalidRequest` */
function chooseParts(
  requested: readonly RequestedPart[],
  stored: ReadonlyMap<number, PartRecord>,
  record: UploadRecord,
  minPartSize: number,
): PartRecord[] {
  for (const [index, { number }] of requested.entries()) {
    const before = requested[index - 1]
    if (before !== undefined && before.number >= number) throw new S3Error('InvalidPartOrder')
  }
  const parts = requested.map((wanted) => {
    const part = stored.get(wanted.number)
    if (part === undefined || part.etag !== wanted.etag) throw invalidPart(wanted)
    checkPartChecksum(wanted, part, record)
    return part
  })
  for (const part of parts.slice(0, -1)) {
    if (part.size >= minPartSize) continue
    throw new S3Error('EntityTooSmall', undefined, {
      ProposedSize: String(part.size),
      MinSizeAllowed: String(minPartSize),
      PartNumber: String(part.number),
      ETag: part.etag,
    })
  }
  return parts
}

/** A composite checksum is only as good as the parts' checksums, so S3 wants each of them repeated. */
function checkPartChecksum(wanted: RequestedPart, part: PartRecord, { checksum }: UploadRecord): void {
  if (checksum === undefined) return
  const value = wanted.checksums.get(checksum.algorithm)
  if (value === undefined && checksum.type === 'COMPOSITE') {
    throw new S3Error(
      'InvalidRequest',
      `The upload was created using a ${checksum.algorithm.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part ${wanted.number} in the request.`,
    )
  }
  if (value !== undefined && value !== part.checksum) throw invalidPart(wanted)
}

function invalidPart({ number, etag }: RequestedPart): S3Error {
  return new S3Error('InvalidPart', undefined, { PartNumber: String(number), ETag: etag })
}

/** The MD5 of the parts' MD5s, and their number. */
function multipartEtag(parts: readonly PartRecord[]): string {
  const hash = createHash('md5')
  for (const part of parts) hash.update(Buffer.from(part.etag, 'hex'))
  return `${hash.digest('hex')}-${parts.length}`
}

function objectChecksum(
  { checksum }: UploadRecord,
  parts: readonly PartRecord[],
  headers: ReadonlyMap<string, string>,
): Checksum | undefined {
  if (checksum === undefined) return undefined
  const type = headers.get('x-amz-checksum-type')?.toUpperCase() ?? checksum.type
  if (type !== checksum.type) {
    throw new S3Error(
      'InvalidRequest',
      `The upload was created using the ${checksum.type} checksum mode. The complete request must use the same checksum mode.`,
    )
  }
  const pieces = parts.map(({ checksum: value = '', size }) => ({ value, size }))
  const computed = checksumOfParts(checksum.algorithm, checksum.type, pieces)
  const expected = headers.get(checksumHeader(checksum.algorithm))
  if (expected !== undefined && expected !== computed && `${expected}-${parts.length}` !== computed) {
    throw new S3Error(
      'BadDigest',
      `The ${checksum.algorithm} you specified did not match the calculated checksum.`,
    )
  }
  return { ...checksum, value: computed }
}

function checkSize(header: string | undefined, size: number): void {
  if (header === undefined || header === String(size)) return
  throw new S3Error(
    'InvalidRequest',
    `The provided 'x-amz-mp-object-size' header value ${header} does not match what was computed: ${size}`,
  )
}

/** @throws S3Error `MalformedXML` */
function readParts(text: string): RequestedPart[] {
  const parts = children(fromXml(text, 'CompleteMultipartUpload'), 'Part').map((node) => {
    const number = Number(childText(node, 'PartNumber')?.trim())
    const etag = childText(node, 'ETag')?.trim().replace(/^"|"$/g, '')
    if (!Number.isInteger(number) || number < 1 || etag === undefined) throw new S3Error('MalformedXML')
    const checksums = new Map<string, string>()
    for (const algorithm of checksumAlgorithms) {
      const value = childText(node, checksumElement(algorithm))?.trim()
      if (value !== undefined) checksums.set(algorithm, value)
    }
    return { number, etag, checksums }
  })
  if (parts.length === 0) throw new S3Error('MalformedXML')
  return parts
}

function completedAnswer({ origin, address, site }: Exchange, { key, etag, checksum }: ObjectRecord): Answer {
  const bucket = address.bucket ?? ''
  return xmlAnswer(
    toXml('CompleteMultipartUploadResult', {
      Location: `${origin}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`,
      Bucket: bucket,
      Key: key,
      ETag: `"${etag}"`,
      ...(checksum && { [checksumElement(checksum.algorithm)]: checksum.value }),
      ...(checksum && site.checksums === 'keep' && { ChecksumType: checksum.type }),
    }),
  )
}
