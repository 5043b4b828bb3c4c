/** Undoes the aws-chunked encoding: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html */

import { createHash } from 'node:crypto'
import { S3Error } from '../s3-error.ts'
import type { ChunkSigning } from '../sign/proof.ts'
import { hmac, sameText, scopeText, sha256 } from '../sign/signing-key.ts'
import { ByteReader } from './byte-reader.ts'

export interface ChunkedOptions {
  /** Where chunks are signed one by one. */
  readonly signing: ChunkSigning | undefined
  /** Whether trailing headers follow the last chunk. */
  readonly trailer: boolean
  /** Receives the trailing headers after they were verified; names are lower case. */
  readonly onTrailers: (trailers: ReadonlyMap<string, string>) => void
}

const longestLineBytes = 8 * 1024
const emptyHash = sha256('')

/**
 * The bytes inside the chunks. A chunk is handed on before its signature is known, so the caller must not keep
 * anything until the stream has ended.
 * @throws S3Error `SignatureDoesNotMatch`, `IncompleteBody`
 */
export async function* decodeChunked(
  source: AsyncIterable<Buffer>,
  options: ChunkedOptions,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source)
  const { signing } = options
  let previous = signing?.seed ?? ''
  for (;;) {
    const { size, signature } = readChunkHeader(await reader.line(longestLineBytes))
    const hash = signing === undefined ? undefined : createHash('sha256')
    for await (const piece of reader.exactly(size)) {
      hash?.update(piece)
      yield piece
    }
    if (signing !== undefined && hash !== undefined) {
      const toSign = ['AWS4-HMAC-SHA256-PAYLOAD', signing.date, scopeText(signing.scope), previous, emptyHash]
      checkSignature(signing, [...toSign, hash.digest('hex')], signature)
      previous = signature
    }
    if (size === 0) break
    if ((await reader.line(longestLineBytes)) !== '') throw new S3Error('IncompleteBody')
  }
  const trailers = await readTrailers(reader)
  if (options.trailer && signing !== undefined) checkTrailers(trailers, signing, previous)
  options.onTrailers(trailers)
  await reader.drain()
}

function readChunkHeader(line: string): { size: number; signature: string } {
  const match = /^([0-9a-fA-F]{1,13})(?:;chunk-signature=([0-9a-f]+))?$/.exec(line)
  if (match === null) throw new S3Error('IncompleteBody', 'A chunk of the aws-chunked body is malformed.')
  const [, size = '0', signature = ''] = match
  return { size: Number.parseInt(size, 16), signature }
}

/** Ends at an empty line. */
async function readTrailers(reader: ByteReader): Promise<ReadonlyMap<string, string>> {
  const trailers = new Map<string, string>()
  for (;;) {
    const line = await reader.line(longestLineBytes)
    if (line === '') return trailers
    const colon = line.indexOf(':')
    trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
}

function checkTrailers(trailers: ReadonlyMap<string, string>, signing: ChunkSigning, previous: string): void {
  const signed = [...trailers].filter(([name]) => name !== 'x-amz-trailer-signature')
  const text = signed
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}:${value}\n`)
    .join('')
  const toSign = ['AWS4-HMAC-SHA256-TRAILER', signing.date, scopeText(signing.scope), previous, sha256(text)]
  checkSignature(signing, toSign, trailers.get('x-amz-trailer-signature') ?? '')
}

function checkSignature(signing: ChunkSigning, lines: readonly string[], signature: string): void {
  const expected = hmac(signing.key, lines.join('\n')).toString('hex')
  if (!sameText(expected, signature)) throw new S3Error('SignatureDoesNotMatch')
}
