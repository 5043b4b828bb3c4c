/** Finds bucket, key and query in a request target exactly as it was sent: nothing is collapsed or tidied. */

import { S3Error } from './s3-error.ts'

export interface Address {
  /** The path before decoding, for canonicalisation. */
  readonly rawPath: string
  /** The query before decoding, without its question mark. */
  readonly rawQuery: string
  readonly bucket: string | undefined
  readonly key: string | undefined
  /** Decoded query parameters in the order sent; a name without `=` has the value ''. */
  readonly query: ReadonlyMap<string, string>
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const longestKeyBytes = 1024

/**
 * Reads a request target and the `Host` header. `bucket.localhost` is virtual-host addressing, everything else
 * is path addressing.
 * @throws S3Error `InvalidURI`, `KeyTooLongError`
 */
export function readAddress(target: string, host: string): Address {
  const mark = target.indexOf('?')
  const rawPath = mark < 0 ? target : target.slice(0, mark)
  const rawQuery = mark < 0 ? '' : target.slice(mark + 1)
  const path = decode(rawPath).slice(1)
  const hostBucket = virtualBucket(host)
  const slash = path.indexOf('/')
  const bucket = hostBucket ?? (slash < 0 ? path : path.slice(0, slash))
  const key = hostBucket !== undefined ? path : slash < 0 ? '' : path.slice(slash + 1)
  if (Buffer.byteLength(key) > longestKeyBytes) throw new S3Error('KeyTooLongError')
  return {
    rawPath,
    rawQuery,
    bucket: bucket === '' ? undefined : bucket,
    key: key === '' ? undefined : key,
    query: new Map(queryPairs(rawQuery)),
  }
}

/** Decoded pairs of a query, in the order sent, with repeats. */
export function queryPairs(rawQuery: string): [name: string, value: string][] {
  return rawQuery
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=')
      const name = equals < 0 ? pair : pair.slice(0, equals)
      const value = equals < 0 ? '' : pair.slice(equals + 1)
      return [decode(name.replaceAll('+', ' ')), decode(value.replaceAll('+', ' '))]
    })
}

/** Undoes percent-encoding. @throws S3Error `InvalidURI` where it is not UTF-8. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new S3Error('InvalidURI')
  }
}

function virtualBucket(host: string): string | undefined {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  return name.endsWith('.localhost') ? name.slice(0, -'.localhost'.length) : undefined
}
