/** What an error of the AWS SDK's credential providers means. Their messages may hold what a program printed: codes only. */
import type { CredentialSource } from '../../contract/credential-source.ts'
import { type Failure, FailureError } from '../../contract/failure.ts'
import { networkFailureOf } from '../../contract/network-failure.ts'

/** Errors wrap errors; a loop of causes ends here. */
const DEEPEST_CAUSE = 5

const SIGN_IN_CODES = new Set([
  'UnauthorizedException',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidGrantException',
  'ExpiredIdentityToken',
])

// Of the providers of 3.1175; what none of these fits counts as a fault of the source.
const SIGN_IN = /sso (?:session|login)|aws login|re-authenticate|token is expired|multi-factor|SSOToken/i
const NOT_FOUND =
  /could not (?:be found|resolve)|was not found|unable to find|no HTTP credential|not specified|cannot be used unless|ENOENT|not set in env/i

/**
 * @param incomplete whether the place the source looks at holds a part of a key
 * @returns `credentials` or `key-source`, `tls` with whose it is, or what stands in the way to every server (`proxy`)
 */
export function keySourceFailureOf(caught: unknown, source: CredentialSource, incomplete: boolean): Failure {
  const own = ownFailureOf(caught, 0)
  if (own !== null) return own
  const service = serviceAnswerOf(caught, 0)
  if (service !== null) return service
  const network = networkFailureOf(caught)
  if (network.kind !== 'internal') return unreachable(network)
  if (incomplete) return { kind: 'credentials', what: 'incomplete', code: source.kind }
  const message = caught instanceof Error ? caught.message : ''
  if (SIGN_IN.test(message)) return { kind: 'credentials', what: 'sign-in', code: source.kind }
  if (NOT_FOUND.test(message)) return { kind: 'credentials', what: 'not-found', code: source.kind }
  return { kind: 'key-source', what: 'failed', code: source.kind, offline: false }
}

/** A failure to reach the source, told apart from one to reach the store; others stay what they are. */
export function unreachable(failure: Failure): Failure {
  switch (failure.kind) {
    case 'network':
      return { kind: 'key-source', what: 'unreachable', code: failure.code, offline: failure.offline }
    case 'stalled':
      return { kind: 'key-source', what: 'unreachable', code: 'stalled', offline: false }
    case 'tls':
      return { ...failure, whose: 'key-source' }
    case 'not-s3':
      return failure.what === 'html'
        ? failure
        : { kind: 'key-source', what: 'failed', code: failure.what, offline: false }
    default:
      return failure
  }
}

function ownFailureOf(caught: unknown, depth: number): Failure | null {
  if (caught instanceof FailureError) return unreachable(caught.failure)
  if (!(caught instanceof Error) || depth > DEEPEST_CAUSE) return null
  return ownFailureOf(caught.cause, depth + 1)
}

/** An answer of STS or SSO that is an error; its name is a code, its message is not repeated. */
function serviceAnswerOf(caught: unknown, depth: number): Failure | null {
  if (!(caught instanceof Error) || depth > DEEPEST_CAUSE) return null
  const status = statusOf(caught)
  if (status === undefined) return serviceAnswerOf(caught.cause, depth + 1)
  const code = /^\w{1,64}$/.test(caught.name) ? caught.name : ''
  if (SIGN_IN_CODES.has(code)) return { kind: 'credentials', what: 'sign-in', code }
  if (status >= 500 || status === 429 || status === 404 || code.startsWith('Throttl'))
    return { kind: 'key-source', what: 'failed', code: `${status} ${code}`.trim(), offline: false }
  return { kind: 'credentials', what: 'refused', code: `${status} ${code}`.trim() }
}

function statusOf(error: Error): number | undefined {
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode
  const metadata = '$metadata' in error ? error.$metadata : undefined
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined
}
