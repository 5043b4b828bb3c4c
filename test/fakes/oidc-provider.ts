/** An identity provider that speaks OpenID Connect: discovery, keys, device codes (RFC 8628), tokens that rotate. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { type HttpsServer, startHttpsServer } from './https-server.ts'

export interface OidcProvider extends HttpsServer {
  /** What became of the code that was shown last. */
  decide(answer: 'approve' | 'deny'): void
  /** Seconds that tokens live from now on. */
  lifeSeconds: number
  /** Refresh tokens given out that were not used yet. */
  readonly refreshTokens: Set<string>
  /** How often each grant was asked for. */
  readonly grants: string[]
  /** A token for someone, as the provider would give it. */
  issue(claims: Record<string, unknown>, lifeSeconds?: number): Promise<string>
}

export const CLIENT_ID = 'slipway-desktop'

/** @param page of the provider; where people enter the code */
export async function startOidcProvider(page?: string): Promise<OidcProvider> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }
  const state = { decision: 'pending' as 'pending' | 'approve' | 'deny', device: '' }
  const refreshTokens = new Set<string>()
  const grants: string[] = []
  const server = await startHttpsServer((request, response) => void answer(request, response))
  const provider: OidcProvider = {
    ...server,
    lifeSeconds: 300,
    refreshTokens,
    grants,
    decide: (decision) => {
      state.decision = decision
    },
    issue,
  }

  async function issue(claims: Record<string, unknown>, life = provider.lifeSeconds): Promise<string> {
    return new SignJWT({ sub: 'ann', groups: ['designers'], jti: randomBytes(8).toString('hex'), ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(server.origin)
      .setAudience(String(claims.aud ?? CLIENT_ID))
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + life)
      .sign(privateKey)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const { origin } = server
    switch (new URL(request.url ?? '/', origin).pathname) {
      case '/.well-known/openid-configuration':
        return send(200, {
          issuer: origin,
          jwks_uri: `${origin}/keys`,
          token_endpoint: `${origin}/token`,
          authorization_endpoint: `${origin}/authorize`,
          device_authorization_endpoint: `${origin}/device`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['ES256'],
        })
      case '/keys':
        return send(200, { keys: [key] })
      case '/device':
        state.device = randomBytes(16).toString('hex')
        state.decision = 'pending'
        return send(200, {
          device_code: state.device,
          user_code: 'WDJB-MJHT',
          verification_uri: page ?? `${origin}/activate`,
          expires_in: 600,
          interval: 1,
        })
      case '/token':
        return token(form, send)
      default:
        return send(404, {})
    }
  }

  async function token(form: URLSearchParams, send: (status: number, body: unknown) => void) {
    const grant = form.get('grant_type') ?? ''
    grants.push(grant)
    if (grant === 'refresh_token') {
      // Each works once.
      if (!refreshTokens.delete(form.get('refresh_token') ?? '')) return send(400, { error: 'invalid_grant' })
    } else {
      if (form.get('device_code') !== state.device) return send(400, { error: 'invalid_grant' })
      if (state.decision === 'pending') return send(400, { error: 'authorization_pending' })
      if (state.decision === 'deny') return send(400, { error: 'access_denied' })
    }
    const refreshToken = `refresh-${randomBytes(16).toString('hex')}`
    refreshTokens.add(refreshToken)
    send(200, {
      access_token: randomBytes(16).toString('hex'),
      id_token: await issue({}),
      refresh_token: refreshToken,
      token_type: 'Bearer',
      expires_in: provider.lifeSeconds,
    })
  }

  return provider
}
