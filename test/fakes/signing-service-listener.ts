/** The example's Lambda handler as a local server calls it: as a function URL would, with faults on order. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createHandler } from '../../examples/signing-service/handler.ts'
import { serviceSettingsSchema } from '../../examples/signing-service/settings.ts'

/** How the service misbehaves: answers with a status, with text of another kind, late, or with other answers. */
export type Trouble =
  | { status: number }
  | { text: string }
  | { delayMs: number }
  | { change(answer: string): string }

export interface SigningServiceRecord {
  log: string[]
  /** Messages to `/sign`, by how many requests each held. */
  batches: number[]
  /** For the next messages, in turn. */
  troubles: Trouble[]
}

export interface ListenerOptions {
  place: { endpoint: string; bucket: string }
  /** The key that signs: in the function, and nowhere else. */
  key: { accessKeyId: string; secretAccessKey: string }
  /** Bearer tokens, by whom each is for. */
  tokens: Readonly<Record<string, string>>
  /** As in the service's settings: see `examples/signing-service/settings.ts`. */
  callers: readonly { who: string; rules: object }[]
  oidc?: { issuer: string; clientId: string }
  fetchFrom?: typeof fetch
}

export function signingServiceListener(options: ListenerOptions): SigningServiceRecord & {
  listener: RequestListener
} {
  const record: SigningServiceRecord = { log: [], batches: [], troubles: [] }
  const handle = makeHandler(options, record.log)

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString('utf8')
    const rawPath = request.url ?? '/'
    const signs = rawPath === '/sign'
    if (signs) record.batches.push((JSON.parse(body) as { requests: unknown[] }).requests.length)
    const trouble = signs ? record.troubles.shift() : undefined
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

  return { ...record, listener: (request, response) => void serve(request, response) }
}

/** The key is in the function's environment while it starts: a child of this process must not inherit it. */
function makeHandler({ place, key, tokens, callers, oidc, fetchFrom }: ListenerOptions, log: string[]) {
  process.env.SLIPWAY_SIGNING_SECRET_KEY = key.secretAccessKey
  try {
    return createHandler({
      settings: serviceSettingsSchema.parse({
        place: { ...place, region: 'us-east-1', addressing: 'path' },
        credentials: { kind: 'typed', accessKeyId: key.accessKeyId },
        tokens: Object.entries(tokens).map(([subject, token]) => ({ sha256: sha256(token), subject })),
        ...(oidc === undefined ? {} : { oidc }),
        callers,
      }),
      ...(fetchFrom === undefined ? {} : { fetchFrom }),
      log: (line) => log.push(line),
    })
  } finally {
    delete process.env.SLIPWAY_SIGNING_SECRET_KEY
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
