/** ListObjectsV2 and the older ListObjects. */

import { type Answer, type Exchange, requireBucket, xmlAnswer } from '../exchange.ts'
import { S3Error } from '../s3-error.ts'
import { compareKeys } from '../store/key-order.ts'
import type { ObjectRecord } from '../store/records.ts'
import { toXml, type XmlValue } from '../xml.ts'
import { foldLines, keyWriter, type Line, owner, readCount } from './page.ts'

/** Where a page begins: after a key, or after everything under a common prefix. */
interface Position {
  readonly kind: 'key' | 'prefix'
  readonly value: string
}

export async function listObjectsV2(exchange: Exchange): Promise<Answer> {
  const { query } = exchange.address
  const token = query.get('continuation-token')
  const startAfter = query.get('start-after')
  const after: Position = token === undefined ? { kind: 'key', value: startAfter ?? '' } : readToken(token)
  const { common, lines, isTruncated, write } = readPage(exchange, after)
  const last = lines.at(-1)
  return xmlAnswer(
    toXml('ListBucketResult', {
      ...common,
      StartAfter: startAfter === undefined ? undefined : write(startAfter),
      ContinuationToken: token,
      NextContinuationToken: isTruncated && last !== undefined ? writeToken(positionOf(last)) : undefined,
      KeyCount: lines.length,
      ...writeLines(lines, write, query.get('fetch-owner') === 'true'),
    }),
  )
}

export async function listObjects(exchange: Exchange): Promise<Answer> {
  const { query } = exchange.address
  const marker = query.get('marker') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const kind = delimiter !== '' && marker.endsWith(delimiter) ? 'prefix' : 'key'
  const { common, lines, isTruncated, write } = readPage(exchange, { kind, value: marker })
  const last = lines.at(-1)
  const next = isTruncated && delimiter !== '' && last !== undefined ? positionOf(last).value : undefined
  return xmlAnswer(
    toXml('ListBucketResult', {
      ...common,
      Marker: write(marker),
      NextMarker: next === undefined ? undefined : write(next),
      ...writeLines(lines, write, true),
    }),
  )
}

function readPage(exchange: Exchange, after: Position) {
  const bucket = requireBucket(exchange)
  const { query } = exchange.address
  const write = keyWriter(query)
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const most = readCount(query, 'max-keys')
  const skip = ({ key }: ObjectRecord) =>
    compareKeys(key, after.value) <= 0 || (after.kind === 'prefix' && key.startsWith(after.value))
  const { lines, isTruncated } = foldLines(bucket.sorted(), ({ key }) => key, prefix, delimiter, skip, most)
  const common = {
    Name: bucket.record.name,
    Prefix: write(prefix),
    Delimiter: delimiter === '' ? undefined : write(delimiter),
    EncodingType: query.get('encoding-type'),
    MaxKeys: most,
    // S3 says so too: a page of no keys is never followed by another.
    IsTruncated: isTruncated && most > 0,
  }
  return { common, lines, isTruncated, write }
}

function writeLines(
  lines: readonly Line<ObjectRecord>[],
  write: (key: string) => string,
  withOwner: boolean,
): Record<string, XmlValue> {
  const contents: XmlValue[] = []
  const prefixes: XmlValue[] = []
  for (const line of lines) {
    if (line.prefix !== undefined) {
      prefixes.push({ Prefix: write(line.prefix) })
      continue
    }
    const { key, modifiedAt, etag, size, checksum } = line.item
    contents.push({
      Key: write(key),
      LastModified: new Date(modifiedAt).toISOString(),
      ETag: `"${etag}"`,
      ChecksumAlgorithm: checksum?.algorithm,
      ChecksumType: checksum?.type,
      Size: size,
      Owner: withOwner ? owner : undefined,
      StorageClass: 'STANDARD',
    })
  }
  return { Contents: contents, CommonPrefixes: prefixes }
}

function positionOf(line: Line<ObjectRecord>): Position {
  return line.prefix === undefined
    ? { kind: 'key', value: line.item.key }
    : { kind: 'prefix', value: line.prefix }
}

function writeToken({ kind, value }: Position): string {
  return Buffer.from(`${kind === 'key' ? 'k' : 'p'}${value}`).toString('base64url')
}

function readToken(token: string): Position {
  const text = Buffer.from(token, 'base64url').toString('utf8')
  if (text.startsWith('k')) return { kind: 'key', value: text.slice(1) }
  if (text.startsWith('p')) return { kind: 'prefix', value: text.slice(1) }
  throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect', {
    ArgumentName: 'continuation-token',
  })
}
