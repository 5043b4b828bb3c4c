/** What a signing service knows this computer's person by: one token for all who ask, renewed before it ends. */
import { FailureError } from '../../../contract/failure.ts'
import type { Secret } from '../../connections/connection-book.ts'
import type { Sender } from '../../http/send-signed.ts'
import { refreshLogin, type SignedIn } from './device-login.ts'
import type { ServiceClient } from './service-client.ts'

export interface ServiceSession {
  /** @throws FailureError `credentials` */
  token(): Promise<string>
  /**
   * The service did not take this token: gets another where that can be done without the person.
   * @throws FailureError `credentials sign-in` where it cannot
   */
  renew(refused: string): Promise<string>
  /** The service took its token. */
  accepted(): void
  /** The person signed in: goes on with this. */
  begin(signedIn: SignedIn): void
}

export interface SessionTools {
  client: Pick<ServiceClient, 'describe'>
  sender: Sender
  clock: { now(): number }
  /** What is kept of it; null where the person has to sign in. */
  secret(): Secret | null
  /** A provider gave another refresh token: the one before may work no more. */
  keep(secret: Secret): void
  /** The person is signed in. */
  worked?(): void
  /** A token could not be had. */
  failed?(caught: unknown): void
}

/** A token with less left than this is renewed first, in milliseconds. */
const RENEW_AHEAD_MS = 60_000

export function createServiceSession(tools: SessionTools): ServiceSession {
  const { clock } = tools
  let held: SignedIn | null = null
  let renewing: Promise<string> | null = null

  const refreshToken = (): string | null => {
    if (held !== null) return held.refreshToken
    const secret = tools.secret()
    return secret !== null && 'refreshToken' in secret ? secret.refreshToken : null
  }

  function begin(signedIn: SignedIn): void {
    const before = refreshToken()
    held = signedIn
    if (signedIn.refreshToken !== null && signedIn.refreshToken !== before)
      tools.keep({ refreshToken: signedIn.refreshToken })
  }

  async function refresh(): Promise<string> {
    const token = refreshToken()
    const { signIn } = await tools.client.describe()
    if (token === null || signIn.kind !== 'device')
      throw new FailureError({ kind: 'credentials', what: 'sign-in', code: '401' })
    begin(await refreshLogin(signIn, token, tools.sender, clock))
    return held?.token ?? ''
  }

  const refreshOnce = () => {
    renewing ??= refresh()
      .catch((caught: unknown) => {
        tools.failed?.(caught)
        throw caught
      })
      .finally(() => {
        renewing = null
      })
    return renewing
  }

  return {
    begin,
    accepted: () => tools.worked?.(),
    async token() {
      const secret = tools.secret()
      if (secret !== null && 'token' in secret) return secret.token
      if (held !== null && held.endsAt - clock.now() > RENEW_AHEAD_MS) return held.token
      if (refreshToken() !== null) return refreshOnce()
      // Without a refresh token it is used to its end.
      if (held !== null && held.endsAt > clock.now()) return held.token
      throw new FailureError({ kind: 'credentials', what: held === null ? 'missing' : 'sign-in' })
    },
    async renew(refused) {
      // Another who was refused may have renewed it meanwhile.
      if (held !== null && held.token !== refused) return held.token
      return refreshOnce()
    },
  }
}
