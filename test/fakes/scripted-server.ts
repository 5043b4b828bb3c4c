/** An HTTP server on loopback that answers as a test tells it to, however wrong, and remembers what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface SeenRequest {
  method: string
  /** Path and query as they came over the wire. */
  url: string
  headers: IncomingMessage['headers']
  body: string
}

export interface ScriptedAnswer {
  status?: number
  headers?: Record<string, string>
  body?: string
}

/** An answer, or a function that writes one itself. */
export type ScriptStep = ScriptedAnswer | ((response: ServerResponse, request: SeenRequest) => void)

export interface ScriptedServer {
  endpoint: string
  seen: SeenRequest[]
}

/**
 * @param steps one for each request in turn; the last is repeated
 * @returns closed, with all its connections, when the test is over
 */
export async function startScriptedServer(...steps: ScriptStep[]): Promise<ScriptedServer> {
  const seen: SeenRequest[] = []
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const request = {
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      }
      const step = steps[Math.min(seen.length, steps.length - 1)] ?? { status: 500 }
      seen.push(request)
      if (typeof step === 'function') step(response, request)
      else response.writeHead(step.status ?? 200, step.headers).end(step.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}
