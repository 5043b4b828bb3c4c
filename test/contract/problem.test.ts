/** Every failure becomes one plain sentence with a next step, and nothing of the person's crosses with it. */
import { describe, expect, it } from 'vitest'
import { type Failure, FailureError, failureOf } from '../../contract/failure.ts'
import { problemMessages } from '../../contract/messages.ts'
import { type ProblemCode, problemCodes, problemOf } from '../../contract/problem.ts'

const s3 = (status: number, code: string): Failure => ({
  kind: 's3',
  status,
  code,
  message: 'secret words of the store',
  retryAfterMs: null,
  requestId: 'r',
})

describe('messages', () => {
  it.each(problemCodes)('%s: at most twenty words, whole sentences', (code) => {
    const message = problemMessages[code]
    expect(message.split(/\s+/).length).toBeLessThanOrEqual(20)
    expect(message).toMatch(/^\p{Lu}.*\.$/u)
  })

  it('are there for every code and no other', () => {
    expect(Object.keys(problemMessages).sort()).toEqual([...problemCodes].sort())
  })
})

describe('problemOf', () => {
  it.each<[Failure, ProblemCode, string]>([
    [{ kind: 'network', code: 'ENOTFOUND', offline: true }, 'offline', 'network ENOTFOUND'],
    [{ kind: 'network', code: 'ECONNRESET', offline: false }, 'offline', 'network ECONNRESET'],
    [{ kind: 'stalled' }, 'stalled', 'stalled'],
    [{ kind: 'tls', code: 'CERT_HAS_EXPIRED' }, 'untrusted-certificate', 'TLS CERT_HAS_EXPIRED'],
    [
      { kind: 'tls', code: 'CERT_HAS_EXPIRED', whose: 'key-source' },
      'untrusted-key-source',
      'TLS CERT_HAS_EXPIRED',
    ],
    [{ kind: 'proxy', status: 407 }, 'proxy-sign-in', 'proxy 407'],
    [{ kind: 'proxy', status: 403 }, 'proxy-refused', 'proxy 403'],
    [{ kind: 'not-s3', what: 'html' }, 'network-sign-in', 'not-s3 html'],
    [{ kind: 'not-s3', what: 'xml' }, 'not-storage', 'not-s3 xml'],
    [{ kind: 'not-s3', what: 'redirect' }, 'not-storage', 'not-s3 redirect'],
    [{ kind: 'mismatch', what: 'missing' }, 'upload-lost', 'mismatch missing'],
    [{ kind: 'mismatch', what: 'checksum' }, 'damaged', 'mismatch checksum'],
    [{ kind: 'file', what: 'changed', code: 'path' }, 'file-changed', 'file changed path'],
    [{ kind: 'file', what: 'missing', code: 'ENOENT' }, 'file-missing', 'file missing ENOENT'],
    [{ kind: 'file', what: 'unreadable', code: 'EIO' }, 'file-unreadable', 'file unreadable EIO'],
    [{ kind: 'file', what: 'not-a-file', code: '' }, 'not-a-file', 'file not-a-file'],
    [{ kind: 'credentials', what: 'missing' }, 'key-missing', 'credentials missing'],
    [{ kind: 'credentials', what: 'gone' }, 'connection-gone', 'credentials gone'],
    [{ kind: 'credentials', what: 'expired' }, 'key-expired', 'credentials expired'],
    [
      { kind: 'credentials', what: 'sign-in', code: 'aws-profile' },
      'key-expired',
      'credentials sign-in aws-profile',
    ],
    [{ kind: 'credentials', what: 'not-found' }, 'key-not-found', 'credentials not-found'],
    [{ kind: 'credentials', what: 'incomplete' }, 'key-incomplete', 'credentials incomplete'],
    [{ kind: 'credentials', what: 'refused' }, 'key-refused', 'credentials refused'],
    [
      { kind: 'key-source', what: 'unreachable', code: 'ECONNRESET', offline: false },
      'key-source-silent',
      'key-source unreachable ECONNRESET',
    ],
    [
      { kind: 'key-source', what: 'unreachable', code: 'ENOTFOUND', offline: true },
      'offline',
      'key-source unreachable ENOTFOUND',
    ],
    [{ kind: 'transfer-process' }, 'internal', 'transfer-process'],
    [{ kind: 'internal', message: 'x' }, 'internal', 'internal x'],
    [s3(403, 'AccessDenied'), 'no-permission', 'S3 403 AccessDenied'],
    [s3(403, 'Unheard'), 'no-permission', 'S3 403 Unheard'],
    [s3(401, ''), 'no-permission', 'S3 401'],
    [s3(404, 'NoSuchBucket'), 'no-bucket', 'S3 404 NoSuchBucket'],
    [s3(403, 'InvalidAccessKeyId'), 'wrong-key', 'S3 403 InvalidAccessKeyId'],
    [s3(403, 'RequestTimeTooSkewed'), 'wrong-clock', 'S3 403 RequestTimeTooSkewed'],
    [s3(400, 'ExpiredToken'), 'key-expired', 'S3 400 ExpiredToken'],
    [s3(301, 'PermanentRedirect'), 'wrong-region', 'S3 301 PermanentRedirect'],
    [s3(507, ''), 'storage-full', 'S3 507'],
    [s3(412, 'PreconditionFailed'), 'already-there', 'S3 412 PreconditionFailed'],
    [s3(400, 'EntityTooLarge'), 'too-large', 'S3 400 EntityTooLarge'],
    [s3(400, 'KeyTooLongError'), 'name-refused', 'S3 400 KeyTooLongError'],
    [s3(404, 'NoSuchUpload'), 'upload-lost', 'S3 404 NoSuchUpload'],
    [s3(429, ''), 'busy', 'S3 429'],
    [s3(503, 'SlowDown'), 'busy', 'S3 503 SlowDown'],
    [s3(500, 'InternalError'), 'server-error', 'S3 500 InternalError'],
    [s3(200, 'InternalError'), 'server-error', 'S3 200 InternalError'],
    [s3(400, 'RequestTimeout'), 'stalled', 'S3 400 RequestTimeout'],
    [s3(502, ''), 'server-error', 'S3 502'],
    [s3(501, 'NotImplemented'), 'not-supported', 'S3 501 NotImplemented'],
    [s3(501, ''), 'not-supported', 'S3 501'],
    [s3(405, 'MethodNotAllowed'), 'not-supported', 'S3 405 MethodNotAllowed'],
    [s3(400, 'Unheard'), 'refused', 'S3 400 Unheard'],
  ])('%j is told as %s', (failure, code, details) => {
    expect(problemOf(failure)).toEqual({ code, details })
  })

  it('knows no code by the name of something every object has', () => {
    expect(problemOf(s3(400, 'constructor')).code).toBe('refused')
  })
})

describe('failureOf', () => {
  it('gives back what an error carries', () => {
    expect(failureOf(new FailureError({ kind: 'stalled' }))).toEqual({ kind: 'stalled' })
  })

  it.each<[unknown, string]>([
    [new TypeError('wrong'), 'TypeError: wrong'],
    ['text', 'text'],
    [new Error('first line\nsecond line'), 'Error: first line'],
    [new Error('at https://host/bucket/key?X-Amz-Signature=abc now'), 'Error: at [url] now'],
    [new Error('x'.repeat(500)), `Error: ${'x'.repeat(193)}`],
    [
      Object.assign(new Error("EACCES: permission denied, open '/home/ann/secret plans.txt'"), {
        code: 'EACCES',
        syscall: 'open',
        path: '/home/ann/secret plans.txt',
      }),
      'EACCES open',
    ],
  ])('keeps of %s one short line without path or URL', (caught, message) => {
    expect(failureOf(caught)).toEqual({ kind: 'internal', message })
  })
})
