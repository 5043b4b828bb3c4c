/** Turns a signable request into a presigned URL: pure, the clock and the credentials are arguments. */
import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner'
import type { Connection } from '../../contract/connection.ts'
import { FailureError } from '../../contract/failure.ts'
import { MAX_EXPIRY_SECONDS, MIN_EXPIRY_SECONDS } from '../../contract/limits.ts'
import type { SignableRequest, SignedRequest } from '../../contract/signable-request.ts'
import { escapeUri } from './escape-uri.ts'
import { NativeSha256 } from './native-sha256.ts'
import { objectAddress } from './object-address.ts'
import { unsignedRequest } from './unsigned-request.ts'

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
  /** Of temporary credentials. */
  sessionToken?: string
  /** End of temporary credentials, epoch milliseconds. */
  expiresAt?: number
}

export interface SigningContext {
  connection: Pick<Connection, 'endpoint' | 'region' | 'bucket' | 'addressing'>
  credentials: Credentials
  /** The store's time, epoch milliseconds. */
  now: number
  /** Whole seconds, 1 to 604,800. */
  expiresInSeconds: number
}

/**
 * @param request its key is the whole object key, the connection's prefix included
 * @returns expiry is the earlier of the chosen one and the credentials' end
 * @throws RangeError for an expiry outside its limits or a key that URL clients would change
 * @throws FailureError `credentials`, `expired` where the credentials have less than a second left
 */
export async function signRequest(request: SignableRequest, context: SigningContext): Promise<SignedRequest> {
  const { connection, credentials } = context
  // The date in a URL has whole seconds, and its expiry counts from there.
  const signedAt = Math.floor(context.now / 1000) * 1000
  const expiresIn = secondsToSign(context.expiresInSeconds, signedAt, credentials.expiresAt)
  const { method, key, query, headers } = unsignedRequest(request)
  const address = objectAddress(connection, key)
  const names = new Set(Object.keys(headers))
  const signed = await createPresigner(connection.region, credentials).presign(
    // The presigner adds to the headers it is given.
    { ...address, method, query, headers: { ...headers } },
    // Unhoistable: or `x-amz-` headers move to the query. Signable: or the SDK leaves content-type unsigned.
    { expiresIn, signingDate: new Date(signedAt), unhoistableHeaders: names, signableHeaders: names },
  )
  const host = address.port === undefined ? address.hostname : `${address.hostname}:${address.port}`
  return {
    method,
    url: `${address.protocol}//${host}${address.path}?${formatQuery(signed.query ?? {})}`,
    headers,
    expiresAt: signedAt + expiresIn * 1000,
  }
}

/**
 * The AWS SDK's presigner for S3 with the native hash. The SDK keeps the day's signing key itself.
 * Paths are signed as they are given: S3, unlike other services, does not encode them a second time.
 */
export function createPresigner(region: string, credentials: Credentials): S3RequestPresigner {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  return new S3RequestPresigner({
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    sha256: NativeSha256,
  })
}

/** @returns the chosen life, or what the credentials have left of it, in whole seconds */
export function secondsToSign(chosen: number, signedAt: number, credentialsEnd: number | undefined): number {
  if (!Number.isInteger(chosen) || chosen < MIN_EXPIRY_SECONDS || chosen > MAX_EXPIRY_SECONDS) {
    throw new RangeError(`an expiry is whole seconds from ${MIN_EXPIRY_SECONDS} to ${MAX_EXPIRY_SECONDS}`)
  }
  if (credentialsEnd === undefined) return chosen
  const left = Math.floor((credentialsEnd - signedAt) / 1000)
  if (left < MIN_EXPIRY_SECONDS) throw new FailureError({ kind: 'credentials', what: 'expired' })
  return Math.min(chosen, left)
}

function formatQuery(query: Record<string, string | string[] | null>): string {
  return Object.entries(query)
    .map(([name, value]) => `${escapeUri(name)}=${escapeUri(String(value))}`)
    .join('&')
}
