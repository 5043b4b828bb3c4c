/** ListMultipartUploads. */

import { type Answer, type Exchange, requireBucket, xmlAnswer } from '../exchange.ts'
import { compareKeys } from '../store/key-order.ts'
import type { UploadRecord } from '../store/records.ts'
import { toXml, type XmlValue } from '../xml.ts'
import { foldLines, keyWriter, owner, readCount } from './page.ts'

/** By key, then by age: a page ends between any two. */
export async function listMultipartUploads(exchange: Exchange): Promise<Answer> {
  const bucket = requireBucket(exchange).record.name
  const { query } = exchange.address
  const write = keyWriter(query)
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const keyMarker = query.get('key-marker') ?? ''
  // S3 ignores it without a key marker.
  const idMarker = keyMarker === '' ? '' : (query.get('upload-id-marker') ?? '')
  const most = readCount(query, 'max-uploads')

  const uploads = exchange.site.store.uploads
    .all()
    .map(({ record }) => record)
    .filter((record) => record.bucket === bucket)
    .sort(compareUploads)
  const marked = uploads.find(({ key, id }) => key === keyMarker && id === idMarker)
  const skip = (upload: UploadRecord) => {
    if (keyMarker === '') return false
    if (marked !== undefined) return compareUploads(upload, marked) <= 0
    if (delimiter !== '' && keyMarker.endsWith(delimiter) && upload.key.startsWith(keyMarker)) return true
    return compareKeys(upload.key, keyMarker) <= 0
  }
  const { lines, isTruncated } = foldLines(uploads, ({ key }) => key, prefix, delimiter, skip, most)
  const last = lines.at(-1)

  const found: XmlValue[] = []
  const prefixes: XmlValue[] = []
  for (const line of lines) {
    if (line.prefix === undefined) found.push(writeUpload(line.item, write))
    else prefixes.push({ Prefix: write(line.prefix) })
  }
  return xmlAnswer(
    toXml('ListMultipartUploadsResult', {
      Bucket: bucket,
      KeyMarker: write(keyMarker),
      UploadIdMarker: idMarker,
      NextKeyMarker: isTruncated && last ? write(last.prefix ?? last.item.key) : undefined,
      NextUploadIdMarker: isTruncated && last?.prefix === undefined ? last?.item.id : undefined,
      Prefix: write(prefix),
      Delimiter: delimiter === '' ? undefined : write(delimiter),
      EncodingType: query.get('encoding-type'),
      MaxUploads: most,
      IsTruncated: isTruncated,
      Upload: found,
      CommonPrefixes: prefixes,
    }),
  )
}

function compareUploads(left: UploadRecord, right: UploadRecord): number {
  return (
    compareKeys(left.key, right.key) || left.initiatedAt - right.initiatedAt || compareKeys(left.id, right.id)
  )
}

function writeUpload(
  { key, id, initiatedAt, checksum }: UploadRecord,
  write: (key: string) => string,
): XmlValue {
  return {
    Key: write(key),
    UploadId: id,
    Initiator: owner,
    Owner: owner,
    StorageClass: 'STANDARD',
    Initiated: new Date(initiatedAt).toISOString(),
    ChecksumAlgorithm: checksum?.algorithm,
    ChecksumType: checksum?.type,
  }
}
