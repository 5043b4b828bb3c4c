/** Whether a request to a token service is signed as STS wants it: known key, its session, a fresh date, the whole text. */
import type { IncomingMessage } from 'node:http'
import { canonicalRequest } from '../../local-s3/sign/canonical-request.ts'
import {
  type Credentials,
  hmac,
  readAmzDate,
  readScope,
  sameText,
  scopeText,
  sha256,
  signingKey,
} from '../../local-s3/sign/signing-key.ts'

/** https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
export type StsRefusal =
  | 'MissingAuthenticationToken'
  | 'InvalidClientTokenId'
  | 'ExpiredToken'
  | 'SignatureDoesNotMatch'

/** Either way, in milliseconds. */
const CLOCK_TOLERANCE_MS = 15 * 60_000

/** @returns why it is refused; null where it is signed by one of these */
export function judgeStsSignature(
  request: IncomingMessage,
  body: string,
  keys: readonly Credentials[],
): StsRefusal | null {
  const header = (name: string) => String(request.headers[name] ?? '')
  const [, credential = '', signed = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      header('authorization'),
    ) ?? []
  const scope = readScope(credential)
  if (scope === undefined) return 'MissingAuthenticationToken'
  const key = keys.find(({ accessKeyId }) => accessKeyId === scope.accessKeyId)
  if (key === undefined || (key.sessionToken ?? '') !== header('x-amz-security-token'))
    return 'InvalidClientTokenId'
  if (Date.now() >= (key.expiresAt ?? Number.POSITIVE_INFINITY)) return 'ExpiredToken'
  const signedHeaders = signed.split(';')
  const canonical = canonicalRequest({
    method: request.method ?? '',
    rawPath: request.url ?? '/',
    rawQuery: '',
    headers: new Map(signedHeaders.map((name) => [name, header(name)])),
    signedHeaders,
    payloadHash: sha256(body),
  })
  const date = header('x-amz-date')
  const text = ['AWS4-HMAC-SHA256', date, scopeText(scope), sha256(canonical)].join('\n')
  const right = hmac(signingKey(key.secretAccessKey, scope), text).toString('hex')
  const isFresh = Math.abs((readAmzDate(date) ?? 0) - Date.now()) <= CLOCK_TOLERANCE_MS
  const isWhole = scope.service === 'sts' && scope.day === date.slice(0, 8) && signedHeaders.includes('host')
  return isFresh && isWhole && sameText(right, signature) ? null : 'SignatureDoesNotMatch'
}
