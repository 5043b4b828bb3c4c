/** Opens a link as its receiver would, without credentials, and takes the first byte only. */
import { FailureError } from '../../contract/failure.ts'
import { s3FailureOf } from '../../contract/s3-answer.ts'
import type { SignedRequest } from '../../contract/signable-request.ts'
import type { HttpAnswer, Sender } from '../http/send-signed.ts'

/** Errors are shorter; a store that ignores the range would send the whole object. */
const READ_BYTES = 65_536
const CHECK_TIMEOUT_MS = 30_000

/**
 * @param link signed for `host` alone; the range is not part of the signature
 * @param size of the object behind it, in bytes: a page put in between by someone else has another
 * @throws FailureError where the link does not give the object
 */
export async function checkLink(
  sender: Sender,
  link: SignedRequest,
  { size, signal }: { size: number; signal?: AbortSignal },
): Promise<void> {
  const answer = await sender.send(
    { ...link, headers: { ...link.headers, range: 'bytes=0-0' } },
    { maxBytes: READ_BYTES, longer: 'cut', totalTimeoutMs: CHECK_TIMEOUT_MS, signal },
  )
  const total = totalSize(answer)
  if (total === null) throw new FailureError(s3FailureOf(answer.status, answer.headers, answer.body))
  if (total !== size) throw new FailureError({ kind: 'mismatch', what: 'size' })
}

/** @returns the object's size in bytes, or null where the answer is not an object's */
function totalSize({ status, headers }: HttpAnswer): number | null {
  const range = /^bytes (?:0-0|\*)\/(\d{1,15})$/.exec(headers['content-range'] ?? '')?.[1]
  if (status === 206 && range !== undefined) return Number(range)
  // An empty object has no first byte.
  if (status === 416) return range === undefined || range === '0' ? 0 : null
  if (status === 200 && headers.etag) return Number(headers['content-length'] ?? Number.NaN)
  return null
}
