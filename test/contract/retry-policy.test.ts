/** One policy for every failure there is: what is tried again, how soon, and when it ends. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Failure } from '../../contract/failure.ts'
import { decideRetry, MAX_ATTEMPTS } from '../../contract/retry-policy.ts'

const s3 = (status: number, code: string, retryAfterMs: number | null = null): Failure => ({
  kind: 's3',
  status,
  code,
  message: '',
  retryAfterMs,
  requestId: '',
})

/** How often it is tried, the first time included; `ever` where nothing uses attempts up. */
function attempts(failure: Failure): number | 'ever' {
  for (let attempt = 1; attempt < 100; attempt++) {
    const { action } = decideRetry(failure, attempt, 0.5)
    if (action !== 'retry' && action !== 'wait-for-network') return attempt
  }
  return 'ever'
}

describe('decideRetry (trap 19)', () => {
  it.each<[Failure, string, number | 'ever']>([
    [{ kind: 'network', code: 'ENOTFOUND', offline: true }, 'wait-for-network', 'ever'],
    [{ kind: 'network', code: 'ECONNRESET', offline: false }, 'retry', 8],
    [{ kind: 'stalled' }, 'retry', 8],
    [{ kind: 'transfer-process' }, 'retry', 8],
    [{ kind: 'tls', code: 'CERT_HAS_EXPIRED' }, 'give-up', 1],
    [{ kind: 'proxy', status: 407 }, 'give-up', 1],
    [{ kind: 'not-s3', what: 'html' }, 'give-up', 1],
    [{ kind: 'not-s3', what: 'redirect' }, 'give-up', 1],
    [{ kind: 'not-s3', what: 'no-etag' }, 'retry', 3],
    [{ kind: 'not-s3', what: 'xml' }, 'retry', 3],
    [{ kind: 'not-s3', what: 'too-long' }, 'retry', 3],
    [{ kind: 'mismatch', what: 'missing' }, 'start-over', 1],
    [{ kind: 'mismatch', what: 'size' }, 'give-up', 1],
    [{ kind: 'mismatch', what: 'checksum' }, 'give-up', 1],
    [{ kind: 'mismatch', what: 'token' }, 'give-up', 1],
    [{ kind: 'file', what: 'changed', code: '' }, 'give-up', 1],
    [{ kind: 'file', what: 'missing', code: 'ENOENT' }, 'give-up', 1],
    [{ kind: 'file', what: 'unreadable', code: 'EIO' }, 'give-up', 1],
    [{ kind: 'credentials', what: 'missing' }, 'give-up', 1],
    [{ kind: 'credentials', what: 'gone' }, 'give-up', 1],
    [{ kind: 'credentials', what: 'expired' }, 'give-up', 1],
    [{ kind: 'credentials', what: 'sign-in' }, 'give-up', 1],
    [{ kind: 'key-source', what: 'failed', code: '503', offline: false }, 'retry', 8],
    [
      { kind: 'key-source', what: 'unreachable', code: 'ENOTFOUND', offline: true },
      'wait-for-network',
      'ever',
    ],
    [{ kind: 'internal', message: '' }, 'give-up', 1],
    [s3(503, 'SlowDown'), 'retry', 8],
    [s3(429, ''), 'retry', 8],
    [s3(429, 'TooManyRequests'), 'retry', 8],
    [s3(500, 'InternalError'), 'retry', 8],
    [s3(200, 'InternalError'), 'retry', 8],
    [s3(200, 'SlowDown'), 'retry', 8],
    [s3(502, ''), 'retry', 8],
    [s3(503, 'ServiceUnavailable'), 'retry', 8],
    [s3(504, ''), 'retry', 8],
    [s3(400, 'RequestTimeout'), 'retry', 8],
    [s3(409, 'OperationAborted'), 'retry', 8],
    [s3(400, 'BadDigest'), 'retry', 2],
    [s3(400, 'XAmzContentSHA256Mismatch'), 'retry', 2],
    [s3(400, 'InvalidPart'), 'retry', 3],
    [s3(403, 'RequestTimeTooSkewed'), 'give-up', 1],
    [s3(400, 'ExpiredToken'), 'retry', 3],
    [s3(404, 'NoSuchUpload'), 'start-over', 1],
    [s3(403, 'AccessDenied'), 'give-up', 1],
    [s3(403, 'InvalidAccessKeyId'), 'give-up', 1],
    [s3(403, 'SignatureDoesNotMatch'), 'give-up', 1],
    [s3(404, 'NoSuchBucket'), 'give-up', 1],
    [s3(403, 'QuotaExceeded'), 'give-up', 1],
    [s3(412, 'PreconditionFailed'), 'give-up', 1],
    [s3(301, 'PermanentRedirect'), 'give-up', 1],
    [s3(400, 'EntityTooLarge'), 'give-up', 1],
    [s3(501, 'NotImplemented'), 'give-up', 1],
    [s3(507, ''), 'give-up', 1],
  ])('%j: %s, ending at attempt %s', (failure, action, ends) => {
    expect([decideRetry(failure, 1, 0.5).action, attempts(failure)]).toEqual([action, ends])
  })

  it('waits between half and all of a doubling time, at most half a minute', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((attempt) =>
      [0, 1].map((random) => decideRetry({ kind: 'stalled' }, attempt, random)),
    )
    expect(
      waits.map((pair) => pair.map((decision) => ('afterMs' in decision ? decision.afterMs : null))),
    ).toEqual([
      [250, 500],
      [500, 1_000],
      [1_000, 2_000],
      [2_000, 4_000],
      [4_000, 8_000],
      [8_000, 16_000],
      [15_000, 30_000],
    ])
  })

  it('looks for the network at least every five seconds, however long it was away', () => {
    const offline: Failure = { kind: 'network', code: 'ENOTFOUND', offline: true }
    expect(decideRetry(offline, 1_000, 1)).toEqual({ action: 'wait-for-network', afterMs: 5_000 })
  })

  it('leaves a busy store alone for a second at least, and as long as it asks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_ATTEMPTS - 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.integer({ min: 0, max: 600_000 })),
        (attempt, random, asked) => {
          const decision = decideRetry(s3(503, 'SlowDown', asked), attempt, random)
          return (
            decision.action === 'retry' &&
            decision.slowDown &&
            decision.afterMs >= Math.max(1_000, asked ?? 0)
          )
        },
      ),
    )
  })
})
