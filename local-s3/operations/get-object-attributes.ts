/** GetObjectAttributes. */

import { checksumElement } from '../checksum/declared-checksum.ts'
import { type Answer, type Exchange, xmlAnswer } from '../exchange.ts'
import { S3Error } from '../s3-error.ts'
import type { ObjectRecord } from '../store/records.ts'
import { toXml, type XmlValue } from '../xml.ts'
import { findObject } from './get-object.ts'
import { readCount } from './page.ts'

const attributes = ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize']

/** @throws S3Error `InvalidArgument` where no attribute, or an unknown one, is asked for */
export async function getObjectAttributes(exchange: Exchange): Promise<Answer> {
  const object = findObject(exchange)
  const asked = (exchange.headers.get('x-amz-object-attributes') ?? '').split(',').map((name) => name.trim())
  if (!asked.every((name) => attributes.includes(name))) {
    throw new S3Error('InvalidArgument', 'Invalid attribute name specified.', {
      ArgumentName: 'x-amz-object-attributes',
    })
  }
  const { checksum, etag, size } = object
  const answers: Record<string, XmlValue> = {
    ETag: etag,
    Checksum: checksum && {
      [checksumElement(checksum.algorithm)]: checksum.value,
      ChecksumType: checksum.type,
    },
    ObjectParts: describeParts(exchange, object),
    StorageClass: object.headers['x-amz-storage-class'] ?? 'STANDARD',
    ObjectSize: size,
  }
  const chosen = Object.fromEntries(Object.entries(answers).filter(([name]) => asked.includes(name)))
  return xmlAnswer(toXml('GetObjectAttributesResponse', chosen), {
    'last-modified': new Date(object.modifiedAt).toUTCString(),
  })
}

/** S3 lists the parts only where they have checksums; it tells their number always. */
function describeParts({ headers }: Exchange, { parts, checksum }: ObjectRecord): XmlValue {
  if (parts === undefined) return undefined
  if (checksum === undefined) return { PartsCount: parts.length }
  const marker = readCount(headers, 'x-amz-part-number-marker', 0, Number.MAX_SAFE_INTEGER)
  const most = readCount(headers, 'x-amz-max-parts')
  const after = parts.filter(({ number }) => number > marker)
  const page = after.slice(0, most)
  return {
    PartsCount: parts.length,
    PartNumberMarker: marker,
    NextPartNumberMarker: page.at(-1)?.number ?? 0,
    MaxParts: most,
    IsTruncated: page.length < after.length,
    Part: page.map(({ number, size, checksum: value }) => ({
      PartNumber: number,
      Size: size,
      [checksumElement(checksum.algorithm)]: value,
    })),
  }
}
