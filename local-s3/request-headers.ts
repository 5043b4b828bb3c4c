/** A request's headers as they count: as sent, and with those that a presigned URL carries. */

import type { IncomingMessage } from 'node:http'

/** Repeats are joined by a comma, as they are signed; text is UTF-8 where it can be. */
export function readHeaders({ rawHeaders }: IncomingMessage): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase()
    const value = utf8((rawHeaders[at + 1] ?? '').trim())
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before},${value}`)
  }
  return headers
}

function utf8(latin1: string): string {
  const text = Buffer.from(latin1, 'latin1').toString('utf8')
  return text.includes('\ufffd') ? latin1 : text
}

/** A presigned URL may carry `x-amz-` headers in its query; they count as if they had been sent. */
export function withHoisted(
  sent: ReadonlyMap<string, string>,
  query: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (!query.has('X-Amz-Signature')) return sent
  const headers = new Map(sent)
  for (const [name, value] of query) {
    const lower = name.toLowerCase()
    if (lower.startsWith('x-amz-') && !headers.has(lower)) headers.set(lower, value)
  }
  return headers
}
