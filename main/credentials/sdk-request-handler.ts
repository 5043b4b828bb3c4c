/** Lets the AWS SDK send over the app's own sender: one proxy, one set of certificates, one set of limits. */
import { Readable } from 'node:stream'
import type { SignedRequest } from '../../contract/signable-request.ts'
import type { Sender } from '../http/send-signed.ts'

/** What the SDK's clients hand over, as far as it is used here. */
interface SdkRequest {
  method: string
  protocol: string
  hostname: string
  port?: number
  path: string
  query?: Record<string, string | string[] | null>
  headers: Record<string, string>
  body?: unknown
}

/** Longest time for one answer, in milliseconds. */
const TIMEOUT_MS = 20_000

/** @returns a request handler for the `clientConfig` of a credential provider */
export function sdkRequestHandler(sender: Sender) {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    httpHandlerConfigs: () => ({}),
    updateHttpClientConfig: () => undefined,
    async handle(request: SdkRequest) {
      const signed: SignedRequest = {
        method: request.method === 'GET' ? 'GET' : 'POST',
        url: addressOf(request),
        headers: request.headers,
        expiresAt: 0,
      }
      const body = bodyOf(request.body)
      const answer = await sender.send(signed, {
        totalTimeoutMs: TIMEOUT_MS,
        ...(body === undefined ? {} : { body }),
      })
      const { status, headers } = answer
      return { response: { statusCode: status, headers, body: Readable.from([Buffer.from(answer.body)]) } }
    },
  }
}

function bodyOf(body: unknown): string | Buffer | undefined {
  if (typeof body === 'string') return body
  return body instanceof Uint8Array ? Buffer.from(body) : undefined
}

function addressOf({ protocol, hostname, port, path, query = {} }: SdkRequest): string {
  const url = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`)
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value ?? '']) url.searchParams.append(name, each)
  return url.href
}
