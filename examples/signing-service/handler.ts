/** The service as a Lambda function behind a function URL. Its settings are in `SLIPWAY_SIGNING_SETTINGS`. */
import { askSource } from '../../main/credentials/ask-source.ts'
import { keepFresh } from '../../main/credentials/keep-fresh.ts'
import { createSender } from '../../main/http/send-signed.ts'
import { createLocalSigner } from '../../main/sign/local-signer.ts'
import { createAuthenticate } from './authenticate.ts'
import { createService } from './service.ts'
import { type ServiceSettings, serviceSettingsSchema } from './settings.ts'

/** https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html */
export interface FunctionUrlEvent {
  rawPath: string
  requestContext: { http: { method: string } }
  headers: Record<string, string | undefined>
  body?: string | undefined
  isBase64Encoded?: boolean
}

export interface FunctionUrlResult {
  statusCode: number
  headers: Record<string, string>
  body: string
}

export interface HandlerOptions {
  settings: ServiceSettings
  /** Reads the identity provider's keys. */
  fetchFrom?: typeof fetch
  log?(line: string): void
}

export function createHandler({ settings, fetchFrom, log = console.log }: HandlerOptions) {
  const { place, credentials: source } = settings
  if (source.kind === 'signing-service') throw new Error('a signing service needs a key of its own')
  const secret = process.env.SLIPWAY_SIGNING_SECRET_KEY
  const tools = {
    sender: createSender(),
    region: place.region,
    askCode: () => Promise.reject(new Error('nobody is there to ask')),
  }
  const supply = keepFresh(
    () => askSource(source, secret === undefined ? null : { secretAccessKey: secret }, tools),
    { clock: Date },
  )
  const signer = createLocalSigner({
    connection: place,
    credentials: supply.get,
    refused: supply.refused,
    clock: Date,
  })
  const service = createService({
    settings,
    authenticate: createAuthenticate(settings, fetchFrom),
    signer,
    log,
  })

  return async (event: FunctionUrlEvent): Promise<FunctionUrlResult> => {
    const { body = '', isBase64Encoded } = event
    const { status, body: answer } = await service({
      method: event.requestContext.http.method,
      path: event.rawPath.replace(/\/$/, ''),
      authorization: event.headers.authorization,
      body: isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
    })
    return {
      statusCode: status,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: JSON.stringify(answer),
    }
  }
}

let made: ReturnType<typeof createHandler> | undefined

/** What Lambda calls. */
export async function handler(event: FunctionUrlEvent): Promise<FunctionUrlResult> {
  made ??= createHandler({
    settings: serviceSettingsSchema.parse(JSON.parse(process.env.SLIPWAY_SIGNING_SETTINGS ?? '')),
  })
  return made(event)
}
