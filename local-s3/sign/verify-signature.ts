/** Decides whether a request was signed by someone who knows the secret, as S3 does. */

import { S3Error } from '../s3-error.ts'
import type { Authorization, SignedRequest, Verifier } from './authorization.ts'
import { type CanonicalInput, canonicalRequest } from './canonical-request.ts'
import { readHeaderAuthorization } from './header-authorization.ts'
import type { Payload, Proof } from './proof.ts'
import { readQueryAuthorization } from './query-authorization.ts'
import { type Credentials, hmac, type Scope, sameText, scopeText, sha256, signingKey } from './signing-key.ts'

/**
 * Verifies a request signed in its headers or its query.
 * @returns the proof; a request without any signature is anonymous, which no operation but a form post accepts
 * @throws S3Error with S3's code for every way to be wrong
 */
export function verifySignature(request: SignedRequest, verifier: Verifier): Proof {
  const { headers, address } = request
  const inHeader = headers.has('authorization')
  const inQuery = [...address.query.keys()].some((name) =>
    /^x-amz-(algorithm|signature|credential)$/i.test(name),
  )
  if (inHeader && inQuery) {
    throw new S3Error(
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
    )
  }
  if (!inHeader && !inQuery) {
    return { kind: 'anonymous', accessKeyId: undefined, signedHeaders: [], payload: { type: 'unsigned' } }
  }
  const authorization = inHeader
    ? readHeaderAuthorization(request, verifier)
    : readQueryAuthorization(request, verifier)
  const credentials = findCredentials(authorization.scope, authorization.sessionToken, verifier)
  checkSignedHeaders(request, authorization)
  const key = signingKey(credentials.secretAccessKey, authorization.scope)
  checkSignature(
    {
      method: request.method,
      rawPath: address.rawPath,
      rawQuery: address.rawQuery,
      headers,
      signedHeaders: authorization.signedHeaders,
      payloadHash: authorization.payloadHash,
    },
    authorization,
    key,
  )
  return {
    kind: authorization.kind,
    accessKeyId: credentials.accessKeyId,
    signedHeaders: authorization.signedHeaders,
    payload: readPayload(authorization, key),
  }
}

/** @throws S3Error `InvalidAccessKeyId`, `InvalidToken` or `ExpiredToken` */
export function findCredentials(
  scope: Scope,
  sessionToken: string | undefined,
  verifier: Verifier,
): Credentials {
  const known = verifier.credentials.find(({ accessKeyId }) => accessKeyId === scope.accessKeyId)
  if (known === undefined || (known.sessionToken !== undefined && sessionToken === undefined)) {
    throw new S3Error('InvalidAccessKeyId', undefined, { AWSAccessKeyId: scope.accessKeyId })
  }
  if (known.sessionToken !== sessionToken) throw new S3Error('InvalidToken')
  if (verifier.now() >= (known.expiresAt ?? Number.POSITIVE_INFINITY)) throw new S3Error('ExpiredToken')
  return known
}

/** Every `x-amz-` header that was sent must be signed, and so must `host`. */
function checkSignedHeaders(request: SignedRequest, { signedHeaders }: Authorization): void {
  const unsigned = [...request.headers.keys()].filter(
    (name) => (name.startsWith('x-amz-') || name === 'host') && !signedHeaders.includes(name),
  )
  if (unsigned.length === 0) return
  throw new S3Error('AccessDenied', 'There were headers present in the request which were not signed', {
    HeadersNotSigned: unsigned.join(', '),
  })
}

function checkSignature(input: CanonicalInput, authorization: Authorization, key: Buffer): void {
  const canonical = canonicalRequest(input)
  const { date, scope, signature } = authorization
  const stringToSign = ['AWS4-HMAC-SHA256', date, scopeText(scope), sha256(canonical)].join('\n')
  if (sameText(hmac(key, stringToSign).toString('hex'), signature)) return
  throw new S3Error('SignatureDoesNotMatch', undefined, {
    AWSAccessKeyId: scope.accessKeyId,
    StringToSign: stringToSign,
    SignatureProvided: signature,
    CanonicalRequest: canonical,
  })
}

function readPayload({ payloadHash, scope, date, signature }: Authorization, key: Buffer): Payload {
  const chunks = { key, scope, date, seed: signature }
  switch (payloadHash) {
    case 'UNSIGNED-PAYLOAD':
      return { type: 'unsigned' }
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
      return { type: 'chunked', trailer: false, chunks }
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
      return { type: 'chunked', trailer: true, chunks }
    case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
      return { type: 'chunked', trailer: true, chunks: undefined }
    default:
      if (/^[0-9a-f]{64}$/.test(payloadHash)) return { type: 'hash', sha256: payloadHash }
      throw new S3Error(
        'InvalidArgument',
        'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid sha256 value.',
        {
          ArgumentName: 'x-amz-content-sha256',
          ArgumentValue: payloadHash,
        },
      )
  }
}
