/** Whether a request is about the folder that a policy keeps to, and nothing beside it. Pure. */
import type { SignableRequest } from '../../contract/signable-request.ts'

export interface GovernedPlace {
  bucket: string
  /** Under which everything has to be; empty, or ending in a slash. */
  prefix: string
}

export function isInside(request: SignableRequest, { bucket, prefix }: GovernedPlace): boolean {
  switch (request.operation) {
    case 'ListMultipartUploads':
    case 'ListObjects':
      return request.prefix.startsWith(prefix)
    case 'CopyObject':
      return (
        isBelow(request.key, prefix) &&
        request.source.bucket === bucket &&
        isBelow(request.source.key, prefix)
      )
    case 'Named':
      return isNamedInside(request, { bucket, prefix })
    default:
      return isBelow(request.key, prefix)
  }
}

/** Clients collapse `.` and `..`, and the key becomes another. */
function isBelow(key: string, prefix: string): boolean {
  return key.startsWith(prefix) && !key.split('/').some((segment) => segment === '.' || segment === '..')
}

function isNamedInside(
  { method, key, headers, query }: Extract<SignableRequest, { operation: 'Named' }>,
  { bucket, prefix }: GovernedPlace,
): boolean {
  const source = headers['x-amz-copy-source']
  if (source !== undefined && !isSourceInside(source, `${bucket}/${prefix}`)) return false
  if (key !== undefined) return isBelow(key, prefix)
  // About the bucket itself: inside only where all of it is, or where it is listed below the folder.
  return prefix === '' || (method === 'GET' && (query.prefix?.startsWith(prefix) ?? false))
}

/** A store decodes it once: what cannot be decoded, or needs it twice, is nowhere. */
function isSourceInside(source: string, place: string): boolean {
  try {
    return isBelow(decodeURIComponent(source).replace(/^\//, ''), place)
  } catch {
    return false
  }
}
