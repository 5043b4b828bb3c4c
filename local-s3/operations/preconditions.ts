/** If-Match and its relatives, for reading and for writing. */

import { S3Error } from '../s3-error.ts'
import type { Precondition } from '../store/bucket.ts'
import type { ObjectRecord } from '../store/records.ts'

/**
 * What must hold before a key is written.
 * @throws S3Error `NotImplemented` at once for an `If-None-Match` other than `*`, which S3 does not know
 */
export function writePrecondition(headers: ReadonlyMap<string, string>): Precondition {
  const match = headers.get('if-match')
  const noneMatch = headers.get('if-none-match')
  if (noneMatch !== undefined && noneMatch !== '*') {
    throw new S3Error('NotImplemented', undefined, { Header: 'If-None-Match' })
  }
  return (current) => {
    if (noneMatch === '*' && current !== undefined) throw failed('If-None-Match')
    if (match === undefined) return
    if (current === undefined) throw new S3Error('NoSuchKey')
    if (!matches(match, current)) throw failed('If-Match')
  }
}

/**
 * Whether a reader has this object already.
 * @throws S3Error `PreconditionFailed`
 */
export function isNotModified(headers: ReadonlyMap<string, string>, object: ObjectRecord): boolean {
  const match = headers.get('if-match')
  const noneMatch = headers.get('if-none-match')
  const modified = Math.floor(object.modifiedAt / 1000) * 1000
  if (match !== undefined) {
    if (!matches(match, object)) throw failed('If-Match')
  } else {
    const unmodifiedSince = Date.parse(headers.get('if-unmodified-since') ?? '')
    if (modified > unmodifiedSince) throw failed('If-Unmodified-Since')
  }
  if (noneMatch !== undefined) return matches(noneMatch, object)
  return modified <= Date.parse(headers.get('if-modified-since') ?? '')
}

function matches(header: string, { etag }: ObjectRecord): boolean {
  return header.split(',').some((one) => {
    const wanted = one.trim().replace(/^W\//, '')
    return wanted === '*' || wanted === `"${etag}"` || wanted === etag
  })
}

function failed(condition: string): S3Error {
  return new S3Error('PreconditionFailed', undefined, { Condition: condition })
}
