/** GetObject and HeadObject: ranges, parts, conditions and response overrides. */

import { type Answer, type Exchange, requireBucket, requireKey } from '../exchange.ts'
import { S3Error } from '../s3-error.ts'
import type { ObjectRecord } from '../store/records.ts'
import { attachmentHeaders } from './attachment.ts'
import { isNotModified } from './preconditions.ts'
import { checksumHeaders } from './put-object.ts'
import { type ByteRange, readRange } from './range.ts'

const overridable = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
]

/** Serves GET and HEAD alike; the server sends no body for HEAD. */
export async function getObject(exchange: Exchange): Promise<Answer> {
  const { headers, site } = exchange
  const object = findObject(exchange)
  const common = {
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.modifiedAt).toUTCString(),
    'accept-ranges': 'bytes',
  }
  if (isNotModified(headers, object)) return { status: 304, headers: common }

  const part = readPart(exchange, object)
  const range = part ?? readRange(headers.get('range'), object.size)
  const { start, end } = range ?? { start: 0, end: object.size }
  const wantsChecksum = headers.get('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED'
  return {
    status: range === undefined ? 200 : 206,
    headers: {
      ...attachmentHeaders(object),
      ...overrides(exchange),
      ...common,
      'content-length': String(end - start),
      'content-range': range && `bytes ${start}-${end - 1}/${object.size}`,
      'x-amz-mp-parts-count': part && object.parts && String(object.parts.length),
      // A checksum of the whole would only mislead someone who asked for a piece.
      ...(wantsChecksum && range === undefined ? checksumHeaders(object.checksum) : {}),
    },
    body: exchange.method === 'HEAD' ? '' : site.store.segments.read(object.segments, start, end),
  }
}

/** @throws S3Error `NoSuchKey` */
export function findObject(exchange: Exchange): ObjectRecord {
  const bucket = requireBucket(exchange)
  const key = requireKey(exchange)
  const object = bucket.object(key)
  if (object === undefined) throw new S3Error('NoSuchKey', undefined, { Key: key })
  return object
}

/** The bytes of the part that `?partNumber` asks for. */
function readPart({ address, headers }: Exchange, object: ObjectRecord): ByteRange | undefined {
  const text = address.query.get('partNumber')
  if (text === undefined) return undefined
  if (headers.has('range')) {
    throw new S3Error('InvalidRequest', 'Cannot specify both Range header and partNumber query parameter')
  }
  const parts = object.parts ?? [{ number: 1, size: object.size }]
  let start = 0
  for (const [index, part] of parts.entries()) {
    if (String(index + 1) === text) return { start, end: start + part.size }
    start += part.size
  }
  throw new S3Error('InvalidRange', 'The requested partnumber is not satisfiable')
}

function overrides({ address, proof }: Exchange): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of overridable) {
    const value = address.query.get(`response-${name}`)
    if (value === undefined) continue
    if (proof.kind === 'anonymous') {
      throw new S3Error(
        'InvalidRequest',
        'Request specific response headers cannot be used for anonymous GET requests.',
      )
    }
    if (/[\r\n]/.test(value)) throw new S3Error('InvalidArgument', `Invalid value for response-${name}`)
    found[name] = value
  }
  return found
}
