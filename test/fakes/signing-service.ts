/** The example's Lambda handler behind a local HTTPS server, as a function URL would call it. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { vi } from 'vitest'
import type { Policy } from '../../contract/policy.ts'
import { createHandler } from '../../examples/signing-service/handler.ts'
import { serviceSettingsSchema } from '../../examples/signing-service/settings.ts'
import { createSender } from '../../main/http/send-signed.ts'
import { fetchOver } from '../../main/sign/service/fetch-over-sender.ts'
import { bucket, credentials } from '../local-s3/start-test-server.ts'
import { type HttpsServer, startHttpsServer } from './https-server.ts'
import { CLIENT_ID, type OidcProvider } from './oidc-provider.ts'

export const TOKEN = 'canary-bearer-token-of-ann'

/** How the service misbehaves: answers with a status, with text of another kind, late, or with other answers. */
export type Trouble =
  | { status: number }
  | { text: string }
  | { delayMs: number }
  | { change(answer: string): string }

export interface SigningServiceStandIn extends HttpsServer {
  log: string[]
  /** Messages to `/sign`, by how many requests each held. */
  batches: number[]
  /** For the next messages, in turn. */
  troubles: Trouble[]
}

export interface SigningServiceOptions {
  /** Of the store, as the app's transfer process reaches it. */
  endpoint: string
  rules?: Policy
  who?: string
  oidc?: OidcProvider
}

export async function startSigningService(options: SigningServiceOptions): Promise<SigningServiceStandIn> {
  const { endpoint, rules = {}, who = '*', oidc } = options
  const log: string[] = []
  const batches: number[] = []
  const troubles: Trouble[] = []
  // The key is in the function's environment, and nowhere else.
  vi.stubEnv('SLIPWAY_SIGNING_SECRET_KEY', credentials.secretAccessKey)
  const fetchFrom = oidc === undefined ? undefined : fetchOver(createSender(oidc.network))
  const handle = createHandler({
    settings: serviceSettingsSchema.parse({
      place: { endpoint, region: 'us-east-1', bucket, addressing: 'path' },
      credentials: { kind: 'typed', accessKeyId: credentials.accessKeyId },
      tokens: [{ sha256: createHash('sha256').update(TOKEN).digest('hex'), subject: 'ann' }],
      ...(oidc === undefined ? {} : { oidc: { issuer: oidc.origin, clientId: CLIENT_ID } }),
      callers: [{ who, rules }],
    }),
    ...(fetchFrom === undefined ? {} : { fetchFrom: fetchFrom as typeof fetch }),
    log: (line) => log.push(line),
  })
  vi.stubEnv('SLIPWAY_SIGNING_SECRET_KEY', undefined)

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString('utf8')
    const rawPath = request.url ?? '/'
    if (rawPath === '/sign') batches.push((JSON.parse(body) as { requests: unknown[] }).requests.length)
    const trouble = rawPath === '/sign' ? troubles.shift() : undefined
    if (trouble !== undefined && 'delayMs' in trouble)
      await new Promise((resolve) => setTimeout(resolve, trouble.delayMs))
    if (trouble !== undefined && 'status' in trouble) return void response.writeHead(trouble.status).end('{}')
    if (trouble !== undefined && 'text' in trouble) return void response.writeHead(200).end(trouble.text)
    const result = await handle({
      rawPath,
      requestContext: { http: { method: request.method ?? 'GET' } },
      headers: request.headers as Record<string, string>,
      body,
    })
    const text = trouble !== undefined && 'change' in trouble ? trouble.change(result.body) : result.body
    response.writeHead(result.statusCode, result.headers).end(text)
  }

  const server = await startHttpsServer(
    (request, response) => void serve(request, response),
    oidc?.certificate,
  )
  return { ...server, log, batches, troubles }
}
