/** The example's Lambda handler behind a local HTTPS server, for one test. */
import type { Policy } from '../../contract/policy.ts'
import { createSender } from '../../main/http/send-signed.ts'
import { fetchOver } from '../../main/sign/service/fetch-over-sender.ts'
import { bucket, credentials } from '../local-s3/start-test-server.ts'
import { type HttpsServer, startHttpsServer } from './https-server.ts'
import { CLIENT_ID, type OidcProvider } from './oidc-provider.ts'
import { type SigningServiceRecord, signingServiceListener } from './signing-service-listener.ts'

export const TOKEN = 'canary-bearer-token-of-ann'

export interface SigningServiceStandIn extends HttpsServer, SigningServiceRecord {}

export interface SigningServiceOptions {
  /** Of the store, as the app's transfer process reaches it. */
  endpoint: string
  rules?: Policy
  who?: string
  oidc?: OidcProvider
}

export async function startSigningService(options: SigningServiceOptions): Promise<SigningServiceStandIn> {
  const { endpoint, rules = {}, who = '*', oidc } = options
  const { listener, ...record } = signingServiceListener({
    place: { endpoint, bucket },
    key: credentials,
    tokens: { ann: TOKEN },
    callers: [{ who, rules }],
    ...(oidc === undefined
      ? {}
      : {
          oidc: { issuer: oidc.origin, clientId: CLIENT_ID },
          fetchFrom: fetchOver(createSender(oidc.network)) as typeof fetch,
        }),
  })
  return { ...(await startHttpsServer(listener, oidc?.certificate)), ...record }
}
