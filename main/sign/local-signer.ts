/** The signer for keys that main holds itself. */
import type { Signer } from '../../contract/signable-request.ts'
import { signPostPolicy } from './post-policy.ts'
import { type Credentials, type SigningContext, signRequest } from './sign-request.ts'

export interface LocalSignerOptions {
  connection: SigningContext['connection']
  /**
   * Asked for every signature, so that renewed credentials are used at once. Throws FailureError `credentials`.
   * @param neededSeconds how long what is signed should work
   */
  credentials: (neededSeconds: number) => Promise<Credentials>
  /** The store refused the credentials in use. */
  refused?: () => void
  /** Epoch milliseconds. */
  clock: { now(): number }
  /** The store's clock minus this one, in milliseconds; zero by default. S3 accepts 15 minutes either way. */
  clockOffset?: () => number
}

/** `expiresAt` of what it signs is in the store's time, which is the time that the receiver of a link lives in. */
export function createLocalSigner({
  connection,
  credentials,
  refused = () => undefined,
  clock,
  clockOffset = () => 0,
}: LocalSignerOptions): Signer {
  const context = async (expiresInSeconds: number) => ({
    connection,
    credentials: await credentials(expiresInSeconds),
    now: clock.now() + clockOffset(),
    expiresInSeconds,
  })
  return {
    refused,
    async limits(neededSeconds) {
      const { expiresAt = null } = await credentials(neededSeconds)
      return { keyEndsAt: expiresAt, longestSeconds: null }
    },
    sign: async (request, expiresInSeconds) => signRequest(request, await context(expiresInSeconds)),
    signForm: async (policy, expiresInSeconds) => signPostPolicy(policy, await context(expiresInSeconds)),
  }
}
