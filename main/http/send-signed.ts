/** Sends one signed control request over undici and reads its answer whole, within limits of size and time. */
import type * as Undici from 'undici'
import { FailureError } from '../../contract/failure.ts'
import { IDLE_TIMEOUT_MS, MAX_ANSWER_BYTES } from '../../contract/limits.ts'
import { networkFailureOf } from '../../contract/network-failure.ts'
import type { SignedRequest } from '../../contract/signable-request.ts'
import type { Dispatchers } from '../network/dispatchers.ts'
import { directNetwork, isUnreachable, type Network, type ProxyUrl } from '../network/network.ts'

export interface HttpAnswer {
  status: number
  /** Names in lower case; repeated ones joined by a comma. */
  headers: Record<string, string>
  /** Read as UTF-8. */
  body: string
}

export interface SendOptions {
  body?: string | Buffer
  /** Longest answer, in bytes. */
  maxBytes?: number
  /** What happens to a longer one: `fail`, or `cut`, which leaves the rest on the wire and drops the connection. */
  longer?: 'fail' | 'cut'
  /** Longest time without a byte, in milliseconds; undici counts it in steps of about a second. */
  idleTimeoutMs?: number
  /** Longest time for everything, in milliseconds; none by default. */
  totalTimeoutMs?: number
  signal?: AbortSignal | undefined
}

export interface Sender {
  /**
   * Follows no redirect: the signature is for one address.
   * @throws FailureError for everything but an answer; the signal's own reason where it was aborted
   */
  send(signed: SignedRequest, options?: SendOptions): Promise<HttpAnswer>
  /** Ends every connection, those in use too: after a sleep, or with another address, nobody is at their other end. */
  drop(): void
  /** Waits for running requests, then closes the kept connections. */
  close(): Promise<void>
}

/** Requests at the same time to one store; the others wait. */
const CONTROL_CONNECTIONS = 8

/**
 * @param network the way to an address; the certificate is always checked
 * @param connections most of them to one store
 */
export function createSender(network: Network = directNetwork, connections = CONTROL_CONNECTIONS): Sender {
  let client: Promise<Client> | null = null
  return {
    send(signed, options = {}) {
      client ??= loadClient(network, connections)
      return sendSigned(client, network, signed, options)
    },
    drop() {
      void client?.then(({ dispatchers }) => dispatchers.destroy())
      client = null
    },
    close: async () => (await client)?.dispatchers.close(),
  }
}

interface Client {
  request: typeof Undici.request
  dispatchers: Dispatchers
}

/** With the first request: undici is a quarter of main's code, and the window is to be there before it. */
async function loadClient(network: Network, connections: number): Promise<Client> {
  const [{ request }, { createDispatchers }] = await Promise.all([
    import('undici'),
    import('../network/dispatchers.ts'),
  ])
  return { request, dispatchers: createDispatchers(network.authorities, connections) }
}

async function sendSigned(
  client: Promise<Client>,
  network: Network,
  signed: SignedRequest,
  options: SendOptions,
): Promise<HttpAnswer> {
  const { idleTimeoutMs = IDLE_TIMEOUT_MS, totalTimeoutMs, signal } = options
  const deadline = totalTimeoutMs === undefined ? undefined : AbortSignal.timeout(totalTimeoutMs)
  const signals = [signal, deadline].filter((each) => each !== undefined)
  let proxy: ProxyUrl | null = null
  try {
    signal?.throwIfAborted()
    const { request, dispatchers } = await client
    proxy = await network.proxyFor(signed.url)
    const answer = await request(signed.url, {
      dispatcher: dispatchers.to(proxy),
      method: signed.method,
      headers: signed.headers,
      body: options.body ?? null,
      headersTimeout: idleTimeoutMs,
      bodyTimeout: idleTimeoutMs,
      signal: signals.length === 0 ? null : AbortSignal.any(signals),
    })
    // Read before anything is thrown, so that the connection can be used again.
    const body = await readBody(answer.body, options)
    if (answer.statusCode === 407) throw new FailureError({ kind: 'proxy', status: 407 })
    return { status: answer.statusCode, headers: flatHeaders(answer.headers), body }
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    if (deadline?.aborted) throw new FailureError({ kind: 'stalled' })
    const failure = error instanceof FailureError ? error.failure : networkFailureOf(error)
    if (proxy !== null && isUnreachable(failure)) network.avoid(proxy)
    throw new FailureError(failure)
  }
}

/** Leaving the loop early destroys the stream and with it the connection. */
async function readBody(
  stream: AsyncIterable<Uint8Array>,
  { maxBytes = MAX_ANSWER_BYTES, longer = 'fail' }: SendOptions,
): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    bytes += chunk.byteLength
    if (bytes <= maxBytes) continue
    if (longer === 'fail') throw new FailureError({ kind: 'not-s3', what: 'too-long' })
    break
  }
  return Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8')
}

function flatHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
}
