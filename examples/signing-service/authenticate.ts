/** Who asks: someone with a token of ours, or someone who signed in at the company's identity provider. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { createRemoteJWKSet, customFetch, type JWTPayload, jwtVerify } from 'jose'
import type { ServiceSettings } from './settings.ts'

export interface Caller {
  subject: string
  groups: readonly string[]
}

/** @returns null for everyone else */
export type Authenticate = (authorization: string | undefined) => Promise<Caller | null>

/** Clocks differ, in seconds. */
const CLOCK_TOLERANCE = '30s'

/** @param fetchFrom reads the identity provider's keys */
export function createAuthenticate(
  { tokens, oidc }: ServiceSettings,
  fetchFrom: typeof fetch = fetch,
): Authenticate {
  const known = tokens.map(({ sha256, subject }) => ({ hash: Buffer.from(sha256, 'hex'), subject }))
  const verify = oidc === null ? null : createVerify(oidc, fetchFrom)
  return async (authorization) => {
    const token = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(authorization ?? '')?.[1]
    if (token === undefined) return null
    const hash = createHash('sha256').update(token).digest()
    // Every one is looked at, so that the time it takes tells nothing.
    const ours = known.filter((one) => timingSafeEqual(one.hash, hash))
    if (ours[0] !== undefined) return { subject: ours[0].subject, groups: [] }
    return (await verify?.(token)) ?? null
  }
}

function createVerify(oidc: NonNullable<ServiceSettings['oidc']>, fetchFrom: typeof fetch) {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | null = null
  const findKeys = async () => {
    const response = await fetchFrom(`${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
    if (!response.ok) throw new Error(`identity provider: ${response.status}`)
    const { jwks_uri: address } = (await response.json()) as { jwks_uri?: string }
    return createRemoteJWKSet(new URL(String(address)), { [customFetch]: fetchFrom })
  }
  return async (token: string): Promise<Caller | null> => {
    keys ??= findKeys().catch((problem: unknown) => {
      keys = null
      throw problem
    })
    const found = await keys
    const verified = await jwtVerify(token, found, {
      issuer: oidc.issuer,
      audience: oidc.audience ?? oidc.clientId,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['exp'],
    }).catch(() => null)
    return verified === null ? null : callerOf(verified.payload, oidc)
  }
}

function callerOf(
  payload: JWTPayload,
  { subjectClaim, groupsClaim }: NonNullable<ServiceSettings['oidc']>,
): Caller | null {
  const subject = payload[subjectClaim]
  const groups = payload[groupsClaim]
  if (typeof subject !== 'string' || subject === '') return null
  return {
    subject,
    groups: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [],
  }
}
