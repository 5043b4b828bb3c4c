/** Reads a signature out of a presigned URL and checks that it is valid now. */

import { S3Error } from '../s3-error.ts'
import {
  type Authorization,
  allowedSkewMs,
  checkScope,
  type SignedRequest,
  type Verifier,
} from './authorization.ts'
import { readScope } from './signing-key.ts'

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
const longestExpirySeconds = 604_800

/** @throws S3Error for a missing or malformed parameter, a URL that is expired or not valid yet */
export function readQueryAuthorization(
  { address, headers }: SignedRequest,
  verifier: Verifier,
): Authorization {
  const { query } = address
  const algorithm = query.get('X-Amz-Algorithm')
  const credential = query.get('X-Amz-Credential')
  const date = query.get('X-Amz-Date')
  const expires = query.get('X-Amz-Expires')
  const signedHeaders = query.get('X-Amz-SignedHeaders')
  const signature = query.get('X-Amz-Signature')
  if (!algorithm || !credential || !date || expires === undefined || !signedHeaders || !signature) {
    throw malformed(
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    )
  }
  if (algorithm !== 'AWS4-HMAC-SHA256') {
    throw malformed('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"')
  }
  const scope = readScope(credential)
  if (scope === undefined) {
    throw malformed(
      'Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    )
  }
  const time = checkScope(scope, date, verifier, 'AuthorizationQueryParametersError')
  checkValidity(time, expires, verifier.now())
  return {
    kind: 'query',
    scope,
    date,
    signedHeaders: signedHeaders.toLowerCase().split(';'),
    signature,
    payloadHash:
      headers.get('x-amz-content-sha256') ?? query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
    sessionToken: query.get('X-Amz-Security-Token'),
  }
}

/** Validity is judged when the request starts; a transfer may take longer. */
function checkValidity(signedAt: number, expires: string, now: number): void {
  if (!/^-?\d+$/.test(expires)) throw malformed('X-Amz-Expires should be a number')
  const seconds = Number(expires)
  if (seconds < 1) throw malformed('X-Amz-Expires must be non-negative')
  if (seconds > longestExpirySeconds) {
    throw malformed(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    )
  }
  if (signedAt > now + allowedSkewMs) throw new S3Error('AccessDenied', 'Request is not yet valid')
  const end = signedAt + seconds * 1000
  if (now <= end) return
  throw new S3Error('AccessDenied', 'Request has expired', {
    'X-Amz-Expires': expires,
    Expires: new Date(end).toISOString(),
    ServerTime: new Date(now).toISOString(),
  })
}

function malformed(message: string): S3Error {
  return new S3Error('AuthorizationQueryParametersError', message)
}
