/** Signs a person in with a code that they enter in their browser: RFC 8628, by the `openid-client` library. */
import type { Configuration } from 'openid-client'
import { FailureError } from '../../../contract/failure.ts'
import type { DeviceSignIn } from '../../../contract/signing-protocol.ts'
import { keySourceFailureOf } from '../../credentials/key-source-failure.ts'
import type { Sender } from '../../http/send-signed.ts'
import { fetchOver } from './fetch-over-sender.ts'

export interface SignedIn {
  /** What the service wants to see: a bearer secret. */
  token: string
  /** Gets the next one without the person; null where the provider gives none. */
  refreshToken: string | null
  /** Epoch milliseconds. */
  endsAt: number
}

export interface DeviceLogin {
  /** What the person enters, or sees there already. */
  code: string
  /** The provider's page, https alone: the one that is opened. */
  page: string
  /** When the code ends, epoch milliseconds. */
  endsAt: number
  /** @throws FailureError `credentials sign-in` where they refuse, or take too long */
  finished(signal: AbortSignal): Promise<SignedIn>
}

/** Of a token that does not say how long it lives, in seconds. */
const USUAL_LIFE_SECONDS = 3_600
/** Codes are read aloud and typed. */
const LONGEST_CODE = 40

/** @throws FailureError `key-source` where the provider is not there, or offers no such sign-in */
export async function beginDeviceLogin(
  signIn: DeviceSignIn,
  sender: Sender,
  clock: { now(): number },
): Promise<DeviceLogin> {
  return asFailure(async () => {
    const client = await import('openid-client')
    const config = await configure(signIn, sender)
    const answer = await client.initiateDeviceAuthorization(config, { scope: signIn.scope })
    const page = answer.verification_uri_complete ?? answer.verification_uri
    if (!isHttps(page) || answer.user_code.length > LONGEST_CODE)
      throw new FailureError({ kind: 'key-source', what: 'failed', code: 'sign-in page', offline: false })
    return {
      code: answer.user_code,
      page,
      endsAt: clock.now() + answer.expires_in * 1000,
      finished: (signal) =>
        asFailure(async () =>
          signedInBy(
            await client.pollDeviceAuthorizationGrant(config, answer, undefined, { signal }),
            signIn,
            null,
            clock,
          ),
        ),
    }
  })
}

/** @throws FailureError `credentials sign-in` where the refresh token is not taken any more */
export async function refreshLogin(
  signIn: DeviceSignIn,
  refreshToken: string,
  sender: Sender,
  clock: { now(): number },
): Promise<SignedIn> {
  return asFailure(async () => {
    const client = await import('openid-client')
    const config = await configure(signIn, sender)
    const answer = await client.refreshTokenGrant(config, refreshToken)
    return signedInBy(answer, signIn, refreshToken, clock)
  })
}

async function configure(signIn: DeviceSignIn, sender: Sender): Promise<Configuration> {
  const client = await import('openid-client')
  const fetchOne = (address: string, options: Parameters<ReturnType<typeof fetchOver>>[1]) =>
    fetchOver(sender)(address, options)
  const config = await client.discovery(new URL(signIn.issuer), signIn.clientId, undefined, client.None(), {
    [client.customFetch]: fetchOne,
  })
  config[client.customFetch] = fetchOne
  return config
}

interface TokenAnswer {
  access_token: string
  id_token?: string | undefined
  refresh_token?: string | undefined
  expires_in?: number | undefined
}

function signedInBy(
  answer: TokenAnswer,
  { send }: DeviceSignIn,
  previous: string | null,
  clock: { now(): number },
): SignedIn {
  const token = send === 'id_token' ? answer.id_token : answer.access_token
  if (token === undefined)
    throw new FailureError({ kind: 'key-source', what: 'failed', code: `no ${send}`, offline: false })
  const seconds = answer.expires_in ?? USUAL_LIFE_SECONDS
  return {
    token,
    refreshToken: answer.refresh_token ?? previous,
    endsAt: clock.now() + seconds * 1000,
  }
}

async function asFailure<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (caught) {
    if (caught instanceof FailureError) throw caught
    throw new FailureError(
      refusalOf(caught) ?? keySourceFailureOf(caught, { kind: 'signing-service', service: '' }, false),
    )
  }
}

/** Codes of RFC 6749 and RFC 8628 that only a new sign-in mends. */
const SIGN_IN_AGAIN = new Set(['access_denied', 'expired_token', 'invalid_grant', 'authorization_declined'])

function refusalOf(caught: unknown) {
  if (typeof caught !== 'object' || caught === null || !('error' in caught)) {
    const aborted = caught instanceof Error && /abort|timeout/i.test(`${caught.name} ${caught.message}`)
    return aborted ? ({ kind: 'credentials', what: 'sign-in', code: 'ended' } as const) : null
  }
  const code = /^\w{1,64}$/.test(String(caught.error)) ? String(caught.error) : ''
  const what = SIGN_IN_AGAIN.has(code) ? 'sign-in' : 'refused'
  return { kind: 'credentials', what, code } as const
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:'
}
