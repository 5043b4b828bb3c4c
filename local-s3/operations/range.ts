/** Reads a Range header. */

import { S3Error } from '../s3-error.ts'

/** From `start` up to but without `end`, in bytes. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * Undefined means the whole object: no header, one that is malformed, or several ranges, which S3 does not serve.
 * @param size of the object in bytes
 * @throws S3Error `InvalidRange` where no byte of it exists
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (match === null) return undefined
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return undefined
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? size : Math.min(Number(last) + 1, size)
  if (start < end) return { start, end }
  throw new S3Error('InvalidRange', undefined, {
    RangeRequested: header ?? '',
    ActualObjectSize: String(size),
  })
}
