/** ListParts. */

import { checksumElement } from '../checksum/declared-checksum.ts'
import { type Answer, type Exchange, xmlAnswer } from '../exchange.ts'
import { toXml } from '../xml.ts'
import { requireUpload } from './multipart-upload.ts'
import { owner, readCount } from './page.ts'

export async function listParts(exchange: Exchange): Promise<Answer> {
  const { record, parts } = requireUpload(exchange)
  const { query } = exchange.address
  const marker = readCount(query, 'part-number-marker', 0, Number.MAX_SAFE_INTEGER)
  const most = readCount(query, 'max-parts')
  const after = [...parts.values()]
    .filter((part) => part.number > marker)
    .sort((left, right) => left.number - right.number)
  const page = after.slice(0, most)
  return xmlAnswer(
    toXml('ListPartsResult', {
      Bucket: record.bucket,
      Key: record.key,
      UploadId: record.id,
      Initiator: owner,
      Owner: owner,
      StorageClass: 'STANDARD',
      PartNumberMarker: marker,
      NextPartNumberMarker: page.at(-1)?.number ?? 0,
      MaxParts: most,
      IsTruncated: page.length < after.length,
      ChecksumAlgorithm: record.checksum?.algorithm,
      ChecksumType: record.checksum?.type,
      Part: page.map((part) => ({
        PartNumber: part.number,
        LastModified: new Date(part.modifiedAt).toISOString(),
        ETag: `"${part.etag}"`,
        Size: part.size,
        ...(record.checksum && { [checksumElement(record.checksum.algorithm)]: part.checksum }),
      })),
    }),
  )
}
