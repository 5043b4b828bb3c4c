/** What a network error of Node, its TLS or undici means, read from its codes alone. */
import { type Failure, failureOf } from './failure.ts'

/** Nobody answered at all: the machine, its name server or the store is away. */
const OFFLINE_CODES = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
])

/** A connection that was there broke. */
const BROKEN_CODES = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'ENETRESET',
  'ENOTCONN',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_INFO',
  'UND_ERR_CLOSED',
  'UND_ERR_DESTROYED',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
])

// https://github.com/nodejs/undici/blob/main/docs/docs/api/Errors.md
const STALLED_CODES = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])

const TOO_LONG_CODES = new Set(['UND_ERR_HEADERS_OVERFLOW', 'UND_ERR_RES_EXCEEDED_MAX_SIZE'])

// https://nodejs.org/api/tls.html#x509-certificate-error-codes
const TLS_CODE =
  /^(?:ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERROR_IN_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|EPROTO$)/

/** Before the status of a proxy that could not reach what lies beyond it. */
export const PROXY_CODE = 'PROXY_'

/** Errors wrap errors; a loop of causes ends here. */
const DEEPEST_CAUSE = 5

/**
 * @param caught what a request threw; an abort of one's own is told apart before this is asked
 * @returns `internal` for anything that no network could have caused, file errors included
 */
export function networkFailureOf(caught: unknown): Failure {
  return knownFailure(caught, 0) ?? failureOf(caught)
}

function knownFailure(caught: unknown, depth: number): Failure | null {
  if (typeof caught !== 'object' || caught === null || depth > DEEPEST_CAUSE) return null
  const code = 'code' in caught && typeof caught.code === 'string' ? caught.code : ''
  const name = 'name' in caught && typeof caught.name === 'string' ? caught.name : ''
  const message = 'message' in caught && typeof caught.message === 'string' ? caught.message : ''
  const cause = 'cause' in caught ? caught.cause : undefined
  // Several addresses were tried, each failed.
  const errors: unknown[] = 'errors' in caught && Array.isArray(caught.errors) ? caught.errors : []
  return (
    failureOfCode(code) ??
    // undici gives this one a code for some faults only.
    (name === 'HTTPParserError' ? { kind: 'network', code: name, offline: false } : null) ??
    // undici tells a refused tunnel by its message only.
    refusedTunnel(/^proxy (?:response|authentication required) \((\d{3})\)/i.exec(message)?.[1]) ??
    knownFailure(cause, depth + 1) ??
    knownFailure(errors[0], depth + 1)
  )
}

function failureOfCode(code: string): Failure | null {
  if (OFFLINE_CODES.has(code)) return { kind: 'network', code, offline: true }
  // HPE_: what answered does not speak HTTP, or was cut in the middle of a header.
  if (BROKEN_CODES.has(code) || code.startsWith('HPE_')) return { kind: 'network', code, offline: false }
  if (STALLED_CODES.has(code)) return { kind: 'stalled' }
  if (TOO_LONG_CODES.has(code)) return { kind: 'not-s3', what: 'too-long' }
  if (TLS_CODE.test(code)) return { kind: 'tls', code }
  return null
}

function refusedTunnel(status: string | undefined): Failure | null {
  return status === undefined ? null : proxyFailureOf(Number(status))
}

/**
 * What a proxy says that makes no tunnel.
 * @param status of its answer to CONNECT
 */
export function proxyFailureOf(status: number): Failure {
  // The proxy is there, what lies beyond is not: as when the store itself cannot be reached.
  if (status >= 500) return { kind: 'network', code: `${PROXY_CODE}${status}`, offline: true }
  return { kind: 'proxy', status }
}
