/** Signs the policy of a form post (presigned POST): pure, the clock and the credentials are arguments. */
import { createHmac } from 'node:crypto'
import type { FormPolicy, SignedForm } from '../../contract/signable-request.ts'
import { objectAddress } from './object-address.ts'
import { type SigningContext, secondsToSign } from './sign-request.ts'

/** Becomes the name of the file that is sent, where a key ends in it. */
export const FILENAME = `\${filename}`
const ALGORITHM = 'AWS4-HMAC-SHA256'

/**
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 * Every field of the form gets a condition, or the store would refuse it.
 * @throws RangeError for an expiry outside its limits or a key that URL clients would change
 * @throws FailureError `credentials expired`
 */
export function signPostPolicy(policy: FormPolicy, context: SigningContext): SignedForm {
  const { connection, credentials } = context
  const signedAt = Math.floor(context.now / 1000) * 1000
  const seconds = secondsToSign(context.expiresInSeconds, signedAt, credentials.expiresAt)
  const expiresAt = signedAt + seconds * 1000
  const date = basicFormat(signedAt)
  const scope = `${date.slice(0, 8)}/${connection.region}/s3/aws4_request`
  const fields: Record<string, string> = {
    ...policy.fields,
    bucket: connection.bucket,
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': `${credentials.accessKeyId}/${scope}`,
    'X-Amz-Date': date,
    ...(credentials.sessionToken ? { 'X-Amz-Security-Token': credentials.sessionToken } : {}),
  }
  const document = {
    expiration: isoFormat(expiresAt),
    conditions: [
      ...policy.conditions,
      ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
      policy.key.endsWith(FILENAME)
        ? ['starts-with', '$key', policy.key.slice(0, -FILENAME.length)]
        : { key: policy.key },
    ],
  }
  const encoded = Buffer.from(JSON.stringify(document)).toString('base64')
  const signature = hmac(signingKey(credentials.secretAccessKey, scope), encoded).toString('hex')
  const address = objectAddress(connection)
  const port = address.port === undefined ? '' : `:${address.port}`
  // Checked for its segments alone: the key itself is a field, not part of the address.
  objectAddress(connection, policy.key)
  return {
    url: `${address.protocol}//${address.hostname}${port}${address.path}`,
    fields: { ...fields, key: policy.key, Policy: encoded, 'X-Amz-Signature': signature },
    expiresAt,
  }
}

function signingKey(secret: string, scope: string): Buffer {
  return scope.split('/').reduce<Buffer>((key, part) => hmac(key, part), Buffer.from(`AWS4${secret}`))
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

/** @returns such as `2026-11-24T14:05:00Z` */
function isoFormat(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** @returns such as `20261124T140500Z` */
function basicFormat(at: number): string {
  return isoFormat(at).replace(/[-:]/g, '')
}
