/** Verifies a form post against the policy that was signed for it. */

import { S3Error } from '../s3-error.ts'
import { checkScope, type Verifier } from './authorization.ts'
import { hmac, readScope, sameText, signingKey } from './signing-key.ts'
import { findCredentials } from './verify-signature.ts'

/** What a policy says about the size of the file, in bytes. */
export interface SizeLimits {
  readonly smallest: number
  readonly largest: number
}

interface Condition {
  readonly operator: 'eq' | 'starts-with'
  readonly field: string
  readonly value: string
}

/** These need no condition; neither does a field that begins with `x-ignore-`. */
const unconditioned = new Set(['x-amz-signature', 'policy', 'bucket'])

/**
 * @param fields of the form, lower-case names, `bucket` and the final `key` among them
 * @returns who signed, and the limits of `content-length-range`, if any
 * @throws S3Error `AccessDenied`, `InvalidPolicyDocument`, `SignatureDoesNotMatch` and those of credentials
 */
export function verifyPostPolicy(
  fields: ReadonlyMap<string, string>,
  verifier: Verifier,
): { readonly accessKeyId: string; readonly limits: SizeLimits | undefined } {
  const policy = fields.get('policy')
  if (policy === undefined) throw new S3Error('AccessDenied')
  const accessKeyId = checkSignature(policy, fields, verifier)
  const { expiration, conditions, limits } = readPolicy(policy)
  if (verifier.now() > expiration) throw refused('Policy expired.')
  for (const condition of conditions) {
    if (holds(condition, fields.get(condition.field) ?? '')) continue
    const shown = JSON.stringify([condition.operator, `$${condition.field}`, condition.value])
    throw refused(`Policy Condition failed: ${shown}`)
  }
  const listed = new Set(conditions.map(({ field }) => field))
  const extra = [...fields.keys()].filter(
    (name) => !listed.has(name) && !unconditioned.has(name) && !name.startsWith('x-ignore-'),
  )
  if (extra.length > 0) throw refused(`Extra input fields: ${extra.join(', ')}`)
  return { accessKeyId, limits }
}

function checkSignature(policy: string, fields: ReadonlyMap<string, string>, verifier: Verifier): string {
  const need = (name: string) => {
    const value = fields.get(name)
    if (value !== undefined && value !== '') return value
    throw new S3Error('InvalidArgument', `Bucket POST must contain a field named '${name}'.`, {
      ArgumentName: name,
    })
  }
  if (need('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new S3Error('InvalidArgument', 'Only AWS4-HMAC-SHA256 is supported.', {
      ArgumentName: 'x-amz-algorithm',
    })
  }
  const signature = need('x-amz-signature')
  const scope = readScope(need('x-amz-credential'))
  if (scope === undefined) throw new S3Error('AuthorizationQueryParametersError')
  checkScope(scope, need('x-amz-date'), verifier, 'AuthorizationQueryParametersError')
  const credentials = findCredentials(scope, fields.get('x-amz-security-token'), verifier)
  const expected = hmac(signingKey(credentials.secretAccessKey, scope), policy).toString('hex')
  if (sameText(expected, signature)) return credentials.accessKeyId
  throw new S3Error('SignatureDoesNotMatch', undefined, {
    AWSAccessKeyId: credentials.accessKeyId,
    StringToSign: policy,
    SignatureProvided: signature,
  })
}

function readPolicy(policy: string): {
  expiration: number
  conditions: Condition[]
  limits: SizeLimits | undefined
} {
  const document = parseJson(Buffer.from(policy, 'base64').toString('utf8'))
  const expiration = Date.parse(String(document.expiration))
  const listed = document.conditions
  if (Number.isNaN(expiration) || !Array.isArray(listed)) throw new S3Error('InvalidPolicyDocument')
  const conditions: Condition[] = []
  let limits: SizeLimits | undefined
  for (const entry of listed) {
    if (!Array.isArray(entry)) {
      if (!isRecord(entry)) throw new S3Error('InvalidPolicyDocument')
      for (const [name, value] of Object.entries(entry)) {
        conditions.push({ operator: 'eq', field: name.toLowerCase(), value: String(value) })
      }
      continue
    }
    const [operator, second, third] = entry
    const name = String(operator).toLowerCase()
    if (name === 'content-length-range') {
      limits = { smallest: Number(second), largest: Number(third) }
      if (!(limits.smallest >= 0 && limits.largest >= limits.smallest))
        throw new S3Error('InvalidPolicyDocument')
    } else if ((name === 'eq' || name === 'starts-with') && /^\$./.test(String(second))) {
      conditions.push({ operator: name, field: String(second).slice(1).toLowerCase(), value: String(third) })
    } else {
      throw new S3Error('InvalidPolicyDocument')
    }
  }
  return { expiration, conditions, limits }
}

function holds({ operator, value }: Condition, actual: string): boolean {
  return operator === 'eq' ? actual === value : actual.startsWith(value)
}

function parseJson(text: string): Record<string, unknown> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new S3Error('InvalidPolicyDocument')
  }
  if (!isRecord(parsed)) throw new S3Error('InvalidPolicyDocument')
  return parsed
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refused(reason: string): S3Error {
  return new S3Error('AccessDenied', `Invalid according to Policy: ${reason}`)
}
