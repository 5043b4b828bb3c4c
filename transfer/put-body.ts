/** One HTTP PUT of known length to a signed URL, with an idle timeout, its progress and its whole answer. */
import http from 'node:http'
import https from 'node:https'
import { type Failure, FailureError } from '../contract/failure.ts'
import { IDLE_TIMEOUT_MS, MIB } from '../contract/limits.ts'
import { networkFailureOf, proxyFailureOf } from '../contract/network-failure.ts'
import type { RoutedRequest } from '../contract/transfer-protocol.ts'
import type { BandwidthLimit } from './bandwidth-limit.ts'
import { lineTo } from './lines.ts'

/** Written at a time: large enough to cost little, small enough for progress a person can see. */
const WRITE_BYTES = 512 * 1024
/** An answer to a PUT is an error of a few hundred bytes; a sign-in page is cut here. */
const MAX_ANSWER_BYTES = 64 * 1024

/**
 * A body that is out of this process may still lie in the buffers of this computer, or of a proxy on it. A line that
 * is slow but alive, 64 KB a second, moves this many bytes in one idle time: each such piece adds one to the wait.
 */
const BYTES_AN_IDLE_TIME = 2 * MIB

export interface PutAnswer {
  status: number
  headers: http.IncomingHttpHeaders
  body: string
}

export interface PutOptions {
  /** Exact bytes of the body: Content-Length is always sent, since S3 answers 501 to a chunked body. */
  length: number
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Bytes handed to the network so far, in this attempt. */
  onBytes(sent: number): void
  signal: AbortSignal
  /** Shared by all that send; no limit where left out. */
  limit?: BandwidthLimit
  idleTimeoutMs?: number
}

/**
 * Sends the body. Redirects are answers, not instructions: they are never followed.
 * @throws FailureError `network`, `tls`, `proxy`, `stalled`; or whatever reading the pieces throws
 */
export async function putBody(signed: RoutedRequest, options: PutOptions): Promise<PutAnswer> {
  options.signal.throwIfAborted()
  const request = (signed.url.startsWith('https:') ? https : http).request(signed.url, {
    method: signed.method,
    headers: { ...signed.headers, 'content-length': options.length },
    ...lineTo(signed),
    signal: options.signal,
  })
  let stalled = false
  const pace = { waiting: false }
  const idleTimeoutMs = options.idleTimeoutMs ?? IDLE_TIMEOUT_MS
  request.setTimeout(idleTimeoutMs, () => {
    // Held back by the limit, not by the network: the next write starts the clock again.
    if (pace.waiting) return
    stalled = true
    request.destroy(new Error('idle'))
  })
  // Until there is a socket nothing else watches the time: the way to it may lead through a proxy that is silent.
  const connecting = setTimeout(() => {
    stalled = true
    request.destroy(new Error('no socket'))
  }, idleTimeoutMs)
  request.once('socket', () => clearTimeout(connecting))
  request.once('close', () => clearTimeout(connecting))
  let refusal: Failure | null = null
  // Told for a tunnel only: without one, a proxy's refusal is an answer with 407 like any other.
  request.once('proxyConnect', ({ statusCode }: { statusCode?: number }) => {
    if (statusCode !== undefined && statusCode !== 200) refusal = proxyFailureOf(statusCode)
  })
  const answer = readAnswer(request)
  // A refusal may arrive, and the connection break, before the body is out: the answer says more than the break.
  const writing = writePieces(request, options, pace).then(
    () => {
      request.setTimeout(Math.ceil(idleTimeoutMs * (1 + options.length / BYTES_AN_IDLE_TIME)))
      return null
    },
    (reason: unknown) => {
      request.destroy()
      return { reason }
    },
  )
  try {
    const answered = await answer
    // What a proxy answers to CONNECT looks like an answer of the store.
    if (refusal !== null) throw new FailureError(refusal)
    return answered
  } catch (caught) {
    const fromSource = await writing
    if (fromSource !== null) throw fromSource.reason
    options.signal.throwIfAborted()
    if (refusal !== null) throw new FailureError(refusal)
    throw new FailureError(stalled ? { kind: 'stalled' } : networkFailureOf(caught))
  }
}

/** @throws whatever reading the pieces throws; a connection that is gone just ends it */
async function writePieces(
  request: http.ClientRequest,
  { pieces, length, limit, signal, onBytes }: PutOptions,
  pace: { waiting: boolean },
): Promise<void> {
  let sent = 0
  for await (const piece of pieces) {
    for (let start = 0; start < piece.byteLength; ) {
      const slice = piece.subarray(start, start + (limit?.pieceBytes() ?? WRITE_BYTES))
      const turn = limit?.take(slice.byteLength, signal)
      if (turn !== undefined) {
        pace.waiting = true
        await turn
        pace.waiting = false
      }
      start += slice.byteLength
      if (!(await write(request, slice, sent + slice.byteLength === length))) return
      sent += slice.byteLength
      onBytes(sent)
    }
  }
  if (sent < length || length === 0) request.end()
}

/** @returns whether the system took the bytes; a connection that breaks first may never call back, only close */
function write(request: http.ClientRequest, bytes: Uint8Array, last: boolean): Promise<boolean> {
  if (request.destroyed) return Promise.resolve(false)
  return new Promise((resolve) => {
    const onClose = () => resolve(false)
    request.once('close', onClose)
    const onTaken = (error?: Error | null) => {
      request.off('close', onClose)
      resolve(!error)
    }
    // Ended with its last bytes, a small body is one write with its headers.
    if (last) request.end(bytes, onTaken)
    else request.write(bytes, onTaken)
  })
}

function readAnswer(request: http.ClientRequest): Promise<PutAnswer> {
  return new Promise((resolve, reject) => {
    request.once('error', reject)
    request.once('response', (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (text: string) => {
        if (body.length < MAX_ANSWER_BYTES) body += text
        else response.destroy()
      })
      const finish = () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      response.once('end', () => {
        // Answered before the body was out: what is left must not go down a connection others will use.
        if (!request.writableFinished) request.destroy()
        finish()
      })
      response.once('error', reject)
      response.once('close', () =>
        response.complete
          ? undefined
          : body.length >= MAX_ANSWER_BYTES
            ? finish()
            : reject(new Error('answer cut short')),
      )
    })
  })
}
