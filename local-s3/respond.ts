/** Sends an answer, bent by the fault that was ordered for it. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ConnectionLost, untilClosed } from './body/request-body.ts'
import type { Answer } from './exchange.ts'
import type { FaultAction } from './faults.ts'
import { xmlPrologue } from './xml.ts'

/** @throws ConnectionLost where the client left, or was dropped on order */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  fault: FaultAction | undefined,
): Promise<void> {
  if (fault?.type === 'lose-answer') {
    request.socket.destroy()
    throw new ConnectionLost()
  }
  if (fault?.type === 'delay') await untilClosed(response, fault.ms)
  const bent = bend(answer, fault)
  for (const [name, value] of Object.entries(bent.headers ?? {})) {
    if (value !== undefined) response.setHeader(name, headerBytes(value))
  }
  const body = bent.body ?? ''
  if (typeof body !== 'string') {
    await sendStream(response, bent.status, body)
  } else if (fault?.type === 'white-space') {
    await sendSlowly(response, body, fault.ms, fault.everyMs)
  } else {
    sendText(request, response, bent.status, body)
  }
}

/** Node writes header values as Latin-1; so that UTF-8 goes out, its bytes are spelled as Latin-1. */
function headerBytes(value: string): string {
  return Buffer.from(value, 'utf8').toString('latin1')
}

function bend(answer: Answer, fault: FaultAction | undefined): Answer {
  switch (fault?.type) {
    case 'omit-etag':
      return { ...answer, headers: { ...answer.headers, etag: undefined } }
    case 'repeat-marker': {
      if (typeof answer.body !== 'string') return answer
      const marker = /<PartNumberMarker>(\d+)</.exec(answer.body)?.[1] ?? '0'
      const body = answer.body
        .replace(/<NextPartNumberMarker>\d+</, `<NextPartNumberMarker>${marker}<`)
        .replace('<IsTruncated>false<', '<IsTruncated>true<')
      return { ...answer, body }
    }
    case 'body':
      return {
        status: fault.status ?? 200,
        headers: { 'content-type': fault.contentType },
        body: fault.body,
      }
    default:
      return answer
  }
}

function sendText(request: IncomingMessage, response: ServerResponse, status: number, body: string): void {
  const mayHaveBody = status !== 204 && status !== 304
  // HEAD of an object has named the object's length already.
  if (mayHaveBody && !response.hasHeader('content-length')) {
    response.setHeader('content-length', Buffer.byteLength(body))
  }
  response.writeHead(status)
  response.end(mayHaveBody && request.method !== 'HEAD' ? body : undefined)
}

async function sendStream(
  response: ServerResponse,
  status: number,
  body: AsyncIterable<Buffer>,
): Promise<void> {
  response.writeHead(status)
  try {
    await pipeline(Readable.from(body, { objectMode: false, highWaterMark: 1024 * 1024 }), response)
  } catch (error) {
    throw response.destroyed ? new ConnectionLost() : error
  }
}

async function sendSlowly(
  response: ServerResponse,
  body: string,
  ms: number,
  everyMs: number,
): Promise<void> {
  response.writeHead(200)
  response.write(xmlPrologue)
  for (let waited = 0; waited < ms; waited += everyMs) {
    await untilClosed(response, everyMs)
    response.write(' ')
  }
  response.end(body.startsWith(xmlPrologue) ? body.slice(xmlPrologue.length) : body)
}
