/** What went wrong as a person meets it: a code that a message is chosen by, and raw codes for "details". */
import { assertNever } from './assert-never.ts'
import { isClockFailure } from './clock-failure.ts'
import { describeFailure, type Failure } from './failure.ts'

export const problemCodes = [
  'offline',
  'stalled',
  'network-sign-in',
  'proxy-sign-in',
  'proxy-refused',
  'untrusted-certificate',
  'untrusted-key-source',
  'certificate-refused',
  'busy',
  'server-error',
  'not-storage',
  'no-permission',
  'no-bucket',
  'wrong-key',
  'wrong-clock',
  'wrong-region',
  'key-missing',
  'key-expired',
  'key-not-found',
  'key-incomplete',
  'key-refused',
  'key-source-silent',
  'storage-full',
  'already-there',
  'damaged',
  'file-changed',
  'file-missing',
  'file-unreadable',
  'not-a-file',
  'too-large',
  'not-supported',
  'policy-verb',
  'policy-place',
  'policy-type',
  'policy-size',
  'name-refused',
  'empty-clipboard',
  'no-connection',
  'connection-gone',
  'connection-in-use',
  'form-incomplete',
  'connection-file-empty',
  'connection-file-wrong',
  'connection-file-damaged',
  'connection-file-passphrase',
  'connection-file-newer',
  'connection-file-unreadable',
  'connection-locked',
  'local-storage-failed',
  'upload-lost',
  'started-over',
  'refused',
  'internal',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export interface Problem {
  code: ProblemCode
  /** Raw codes for an expert or for IT: never a path, a key, a URL or a secret. */
  details: string
}

/** Chooses what a person is told about a failure. */
export function problemOf(failure: Failure): Problem {
  return { code: problemCodeOf(failure), details: describeFailure(failure) }
}

function problemCodeOf(failure: Failure): ProblemCode {
  switch (failure.kind) {
    case 'network':
      return 'offline'
    case 'stalled':
      return 'stalled'
    case 'tls':
      return failure.whose === 'key-source' ? 'untrusted-key-source' : 'untrusted-certificate'
    case 'proxy':
      return failure.status === 407 ? 'proxy-sign-in' : 'proxy-refused'
    case 's3':
      return isClockFailure(failure) ? 'wrong-clock' : s3ProblemCode(failure.status, failure.code)
    case 'not-s3':
      return failure.what === 'html' ? 'network-sign-in' : 'not-storage'
    case 'mismatch':
      return failure.what === 'missing' ? 'upload-lost' : 'damaged'
    case 'file':
      return fileProblemCode(failure.what)
    case 'credentials':
      return credentialProblems[failure.what]
    case 'key-source':
      return failure.offline ? 'offline' : 'key-source-silent'
    case 'unsupported':
      return 'not-supported'
    case 'policy':
      return `policy-${failure.what}`
    case 'transfer-process':
    case 'internal':
      return 'internal'
    default:
      return assertNever(failure)
  }
}

const credentialProblems = {
  missing: 'key-missing',
  gone: 'connection-gone',
  expired: 'key-expired',
  'sign-in': 'key-expired',
  'not-found': 'key-not-found',
  incomplete: 'key-incomplete',
  refused: 'key-refused',
} as const

function fileProblemCode(what: 'missing' | 'changed' | 'unreadable' | 'not-a-file'): ProblemCode {
  return what === 'not-a-file' ? what : `file-${what}`
}

// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html and the codes other stores add.
const s3Codes = new Map<string, ProblemCode>(
  Object.entries({
    AccessDenied: 'no-permission',
    AllAccessDisabled: 'no-permission',
    AccountProblem: 'no-permission',
    NoSuchBucket: 'no-bucket',
    InvalidBucketName: 'no-bucket',
    InvalidAccessKeyId: 'wrong-key',
    SignatureDoesNotMatch: 'wrong-key',
    RequestTimeTooSkewed: 'wrong-clock',
    ExpiredToken: 'key-expired',
    InvalidToken: 'key-expired',
    TokenRefreshRequired: 'key-expired',
    AuthorizationHeaderMalformed: 'wrong-region',
    PermanentRedirect: 'wrong-region',
    TemporaryRedirect: 'wrong-region',
    QuotaExceeded: 'storage-full',
    XMinioStorageFull: 'storage-full',
    PreconditionFailed: 'already-there',
    BadDigest: 'damaged',
    InvalidDigest: 'damaged',
    InvalidPart: 'damaged',
    XAmzContentSHA256Mismatch: 'damaged',
    EntityTooLarge: 'too-large',
    KeyTooLongError: 'name-refused',
    NoSuchUpload: 'upload-lost',
    SlowDown: 'busy',
    Busy: 'busy',
    TooManyRequests: 'busy',
    ServiceUnavailable: 'busy',
    OperationAborted: 'busy',
    InternalError: 'server-error',
    NotImplemented: 'not-supported',
    // Others than AWS's word for a verb that they do not take here.
    MethodNotAllowed: 'not-supported',
    RequestTimeout: 'stalled',
    RequestExpired: 'wrong-clock',
  } as const),
)

function s3ProblemCode(status: number, code: string): ProblemCode {
  const known = s3Codes.get(code)
  if (known !== undefined) return known
  if (status === 401 || status === 403) return 'no-permission'
  if (status === 429) return 'busy'
  if (status === 405 || status === 501) return 'not-supported'
  if (status === 507) return 'storage-full'
  return status >= 500 ? 'server-error' : 'refused'
}
