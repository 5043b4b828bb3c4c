/** Why something failed, as data: what a retry policy decides on and what a message is chosen by. */

export type Failure =
  /** No connection, or it broke: `code` is Node's, such as `ECONNRESET`; `offline` when nothing can be reached. */
  | { kind: 'network'; code: string; offline: boolean }
  /** No byte moved for the idle time. */
  | { kind: 'stalled' }
  /** The certificate or the handshake is wrong. Never bypassed. `whose`: not the storage's but of what gives keys or signatures. */
  | { kind: 'tls'; code: string; whose?: 'key-source' }
  /** The proxy on the way refuses: 407 wants a sign-in; 0 where none of the proxies named can be used. */
  | { kind: 'proxy'; status: number }
  /** An S3 error: its status and its code, empty where the body had none. */
  | {
      kind: 's3'
      status: number
      code: string
      message: string
      retryAfterMs: number | null
      requestId: string
      /** Where the bucket is, where the answer says so: sign again for it. */
      region?: string
      /** Where it was refused: what the key in use needs. */
      missing?: MissingRight
    }
  /** The answer is not S3's: a sign-in page, truncated or endless XML, a part without ETag. */
  | { kind: 'not-s3'; what: 'html' | 'xml' | 'no-etag' | 'too-long' | 'redirect' }
  /** What the store says it holds differs from the file. */
  | { kind: 'mismatch'; what: 'size' | 'checksum' | 'token' | 'missing' }
  /** The source file: gone, changed while uploading, or unreadable (`code` is Node's). */
  | { kind: 'file'; what: 'missing' | 'changed' | 'unreadable' | 'not-a-file'; code: string }
  /**
   * No usable key: never entered, unreadable, its time is over, its source has none, or the whole storage is not set up
   * here any more (`gone`). `code` is the source's.
   */
  | {
      kind: 'credentials'
      what: 'missing' | 'gone' | 'expired' | 'not-found' | 'incomplete' | 'sign-in' | 'refused'
      code?: string
    }
  /** What gives keys or signatures cannot be reached, or answers with a fault of its own. */
  | { kind: 'key-source'; what: 'unreachable' | 'failed'; code: string; offline: boolean }
  /** The storage, or whoever signs for it, cannot do this at all. */
  | { kind: 'unsupported'; what: 'forms' }
  /** What IT decided for this storage does not allow it; `verb` is one of S3's. Never worth another attempt. */
  | { kind: 'policy'; what: 'verb' | 'place' | 'type' | 'size'; verb?: string }
  /** The process that sends went away; its uploads go on from their parts. */
  | { kind: 'transfer-process' }
  /** A fault of our own. `message` carries no path, key or URL. */
  | { kind: 'internal'; message: string }

/** For IT: an action and where it has to be allowed, as policies name them. Holds bucket and folder, no object. */
export interface MissingRight {
  /** Such as `s3:PutObject`. */
  action: string
  /** Such as `arn:aws:s3:::team/in/*`. */
  resource: string
}

/** An error that carries a {@link Failure}, so that it can be thrown through layers that do not care. */
export class FailureError extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(describeFailure(failure))
    this.name = 'FailureError'
    this.failure = failure
  }
}

/** The failure of anything caught; what is not ours is `internal`, its message kept to one capped line. */
export function failureOf(caught: unknown): Failure {
  if (caught instanceof FailureError) return caught.failure
  const message =
    caught instanceof Error ? (systemCall(caught) ?? `${caught.name}: ${caught.message}`) : String(caught)
  return {
    kind: 'internal',
    message:
      message
        .replace(/https?:\/\/\S+/g, '[url]')
        .split('\n')[0]
        ?.slice(0, 200) ?? '',
  }
}

/** Node puts the path into the message of such an error. */
function systemCall(error: Error): string | null {
  return 'code' in error && 'syscall' in error ? `${error.code} ${error.syscall}` : null
}

/** One line for logs and for "details": codes, a right that is missing, nothing of the file, the key or the URL. */
export function describeFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'network':
      return `network ${failure.code}`
    case 's3': {
      const { status, code, missing } = failure
      const needs = missing === undefined ? '' : `, needs ${missing.action} on ${missing.resource}`
      return `S3 ${status} ${code}`.trim() + needs
    }
    case 'tls':
      return `TLS ${failure.code}`
    case 'not-s3':
    case 'mismatch':
      return `${failure.kind} ${failure.what}`
    case 'credentials':
    case 'key-source':
      return `${failure.kind} ${failure.what} ${failure.code ?? ''}`.trim()
    case 'file':
      return `file ${failure.what} ${failure.code}`.trim()
    case 'unsupported':
      return `unsupported ${failure.what}`
    case 'policy':
      return `policy ${failure.what} ${failure.verb ?? ''}`.trim()
    case 'internal':
      return `internal ${failure.message}`
    case 'proxy':
      return `proxy ${failure.status}`
    case 'stalled':
    case 'transfer-process':
      return failure.kind
  }
}
