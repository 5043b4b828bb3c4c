/** The one retry policy: a failure and the attempts so far in, a decision out. Pure. */
import { assertNever } from './assert-never.ts'
import type { Failure } from './failure.ts'

export type RetryDecision =
  /** The same request again, freshly signed, after this many milliseconds. */
  | { action: 'retry'; afterMs: number; slowDown: boolean }
  /** Nothing can be reached: look again after this many milliseconds, without using up attempts. */
  | { action: 'wait-for-network'; afterMs: number }
  /** The multipart upload is gone from the store: look whether it was completed, else begin anew. */
  | { action: 'start-over' }
  /** Only a person can mend it; what was sent is kept. */
  | { action: 'give-up' }

/** Attempts without a single byte moved in between, after which a part is given up. */
export const MAX_ATTEMPTS = 8
/** A store that says BadDigest twice for one part has bad memory or a bad wire behind it. */
export const MAX_DAMAGED_ATTEMPTS = 2
/** A fresh signature, or a fresh list of parts, mends it at once or not at all. */
const FEW_ATTEMPTS = 3
const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 30_000
const SLOW_DOWN_MS = 1_000

/**
 * @param failure what happened
 * @param attempt 1 for the first failure in a row; starts again at 1 once bytes moved
 * @param random 0 to 1, so that many parts do not come back at the same moment
 */
export function decideRetry(failure: Failure, attempt: number, random: number): RetryDecision {
  switch (failure.kind) {
    case 'network':
      return failure.offline
        ? { action: 'wait-for-network', afterMs: Math.min(5_000, backOff(attempt, random)) }
        : again(attempt, random)
    case 'key-source':
      return failure.offline
        ? { action: 'wait-for-network', afterMs: Math.min(5_000, backOff(attempt, random)) }
        : again(attempt, random)
    case 'stalled':
    case 'transfer-process':
      return again(attempt, random)
    case 's3':
      return decideS3Retry(failure, attempt, random)
    case 'not-s3':
      return failure.what === 'html' || failure.what === 'redirect'
        ? { action: 'give-up' }
        : again(attempt, random, FEW_ATTEMPTS)
    case 'mismatch':
      return failure.what === 'missing' ? { action: 'start-over' } : { action: 'give-up' }
    case 'tls':
    case 'proxy':
    case 'file':
    case 'credentials':
    case 'policy':
    case 'unsupported':
    case 'internal':
      return { action: 'give-up' }
    default:
      return assertNever(failure)
  }
}

/** The store received other bytes than were hashed. Counted by part, also while other parts get through. */
export function isDamage(failure: Failure): boolean {
  return failure.kind === 's3' && damageCodes.has(failure.code)
}

const damageCodes = new Set(['BadDigest', 'InvalidDigest', 'XAmzContentSHA256Mismatch'])
const passingCodes = new Set(['InternalError', 'ServiceUnavailable', 'RequestTimeout', 'OperationAborted'])

function decideS3Retry(
  failure: Extract<Failure, { kind: 's3' }>,
  attempt: number,
  random: number,
): RetryDecision {
  const { status, code } = failure
  if (code === 'SlowDown' || code === 'TooManyRequests' || status === 429) {
    const asked = failure.retryAfterMs ?? 0
    const afterMs = Math.max(asked, SLOW_DOWN_MS, backOff(attempt, random))
    return attempt >= MAX_ATTEMPTS ? { action: 'give-up' } : { action: 'retry', afterMs, slowDown: true }
  }
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html: 409 ends this multipart upload.
  if (code === 'NoSuchUpload' || code === 'ConditionalRequestConflict') return { action: 'start-over' }
  if (isDamage(failure)) return again(attempt, random, MAX_DAMAGED_ATTEMPTS)
  // By code too: Complete may say so after a status of 200.
  if (passingCodes.has(code)) return again(attempt, random)
  // The next run asks the store which parts it holds and sends the others again.
  if (code === 'InvalidPart') return again(attempt, random, FEW_ATTEMPTS)
  // Credentials that ended on the way: by the next attempt they may have been renewed.
  if (code === 'ExpiredToken') return again(attempt, random, FEW_ATTEMPTS)
  if (status === 500 || status === 502 || status === 503 || status === 504) return again(attempt, random)
  return { action: 'give-up' }
}

function again(attempt: number, random: number, most = MAX_ATTEMPTS): RetryDecision {
  return attempt >= most
    ? { action: 'give-up' }
    : { action: 'retry', afterMs: backOff(attempt, random), slowDown: false }
}

function backOff(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1))
  return Math.round(ceiling * (0.5 + random / 2))
}
