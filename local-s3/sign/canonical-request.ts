/** The canonical request of Signature V4 for S3: the path is encoded once and never normalised. */

import { decode, queryPairs } from '../address.ts'

export interface CanonicalInput {
  readonly method: string
  /** As sent. */
  readonly rawPath: string
  /** As sent, without `?`. */
  readonly rawQuery: string
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>
  readonly signedHeaders: readonly string[]
  readonly payloadHash: string
}

/** The text whose SHA-256 is signed. A parameter `X-Amz-Signature` is left out. */
export function canonicalRequest(input: CanonicalInput): string {
  return [
    input.method,
    encode(decode(input.rawPath)).replaceAll('%2F', '/'),
    canonicalQuery(input.rawQuery),
    ...input.signedHeaders.map((name) => `${name}:${collapse(input.headers.get(name) ?? '')}`),
    '',
    input.signedHeaders.join(';'),
    input.payloadHash,
  ].join('\n')
}

function canonicalQuery(rawQuery: string): string {
  return queryPairs(rawQuery)
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]): [string, string] => [encode(name), encode(value)])
    .sort(([nameA, valueA], [nameB, valueB]) => order(nameA, nameB) || order(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Everything but `A-Z a-z 0-9 - . _ ~` becomes upper-case percent escapes of its UTF-8. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function collapse(value: string): string {
  return value.trim().replace(/ +/g, ' ')
}
