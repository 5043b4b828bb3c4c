/** `fetch` for libraries that want one, over the app's own sender: its proxy, its certificates, its limits. */
import type { Sender } from '../../http/send-signed.ts'

export interface FetchOptions {
  method?: string
  headers?: Record<string, string>
  body?: unknown
  signal?: AbortSignal | null
}

/** Longest time for one answer, in milliseconds. */
const TIMEOUT_MS = 20_000

/** Follows no redirect, and takes text alone. */
export function fetchOver(sender: Sender) {
  return async (address: string, options: FetchOptions = {}): Promise<Response> => {
    const { method = 'GET', headers = {}, body, signal } = options
    const answer = await sender.send(
      { method: method === 'POST' ? 'POST' : 'GET', url: address, headers, expiresAt: 0 },
      {
        totalTimeoutMs: TIMEOUT_MS,
        ...(body === undefined || body === null ? {} : { body: String(body) }),
        ...(signal ? { signal } : {}),
      },
    )
    const type = answer.headers['content-type']
    // A response of these may have no body at all.
    const empty = answer.status === 204 || answer.status === 304
    return new Response(empty ? null : answer.body, {
      status: answer.status,
      ...(type === undefined ? {} : { headers: { 'content-type': type } }),
    })
  }
}
