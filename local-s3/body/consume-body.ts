/** Takes in a request's body once, in pieces, and refuses it where it is not what its sender promised. */

import { createHash } from 'node:crypto'
import { type ChecksumAlgorithm, createSummer } from '../checksum/checksum.ts'
import { checkedValue, checksumHeader, type DeclaredChecksum } from '../checksum/declared-checksum.ts'
import type { Exchange } from '../exchange.ts'
import { S3Error } from '../s3-error.ts'
import { decodeChunked } from './aws-chunked.ts'

/** A single PUT: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
export const largestBodyBytes = 5 * 1024 ** 3

export interface Consumption {
  /** Receives every piece after decoding; awaited, so a slow disk slows the sender. */
  readonly write: (piece: Buffer) => Promise<void>
  readonly largest: number
  /** The file of a form has no length of its own; its end is marked. */
  readonly sizeUnknown?: boolean | undefined
  /** A checksum of the body that the sender promises. */
  readonly declared: DeclaredChecksum | undefined
  /** A checksum to compute although the sender promised none. */
  readonly wanted?: ChecksumAlgorithm | undefined
}

export interface Consumed {
  readonly size: number
  /** Lower-case hex. */
  readonly md5: string
  /** base64; of the algorithm declared, else of the one wanted. */
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly value: string } | undefined
}

/**
 * @throws S3Error `MissingContentLength`, `NotImplemented` (chunked transfer), `EntityTooLarge`, `IncompleteBody`,
 * `InvalidDigest`, `BadDigest`, `XAmzContentSHA256Mismatch`, `SignatureDoesNotMatch`
 */
export async function consumeBody(exchange: Exchange, consumption: Consumption): Promise<Consumed> {
  const { headers, proof } = exchange
  const expectedSize = consumption.sizeUnknown ? undefined : bodySize(exchange)
  if (expectedSize !== undefined && expectedSize > consumption.largest)
    throw tooLarge(expectedSize, consumption.largest)
  const expectedMd5 = readContentMd5(headers.get('content-md5'))
  const { payload } = proof

  let trailers: ReadonlyMap<string, string> = new Map()
  const chunked = payload.type === 'chunked'
  const pieces = chunked
    ? decodeChunked(exchange.body, {
        signing: payload.chunks,
        trailer: payload.trailer,
        onTrailers: (found) => {
          trailers = found
        },
      })
    : exchange.body

  const md5 = createHash('md5')
  const sha256 = payload.type === 'hash' ? createHash('sha256') : undefined
  const algorithm = consumption.declared?.algorithm ?? consumption.wanted
  const summer = algorithm === undefined ? undefined : createSummer(algorithm)
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > consumption.largest) throw tooLarge(size, consumption.largest)
    // The disk works while the hashes do.
    const written = consumption.write(piece)
    md5.update(piece)
    sha256?.update(piece)
    summer?.update(piece)
    await written
  }
  if (expectedSize !== undefined && size !== expectedSize) throw new S3Error('IncompleteBody')

  const digest = md5.digest('hex')
  if (expectedMd5 !== undefined && digest !== expectedMd5) {
    throw new S3Error('BadDigest', undefined, {
      ExpectedDigest: expectedMd5,
      CalculatedDigest: digest,
    })
  }
  const payloadHash = sha256?.digest('hex')
  if (payload.type === 'hash' && payloadHash !== undefined && payloadHash !== payload.sha256) {
    throw new S3Error('XAmzContentSHA256Mismatch', undefined, {
      ClientComputedContentSHA256: payload.sha256,
      S3ComputedContentSHA256: payloadHash,
    })
  }
  if (algorithm === undefined || summer === undefined) return { size, md5: digest, checksum: undefined }
  const value = summer.digest().toString('base64')
  if (consumption.declared !== undefined) checkDeclared(consumption.declared, trailers, value)
  return { size, md5: digest, checksum: { algorithm, value } }
}

/** Reads a small body as text. @throws S3Error as `consumeBody` */
export async function readText(
  exchange: Exchange,
  declared: DeclaredChecksum | undefined,
  largest = 8 * 1024 * 1024,
): Promise<string> {
  const pieces: Buffer[] = []
  const write = async (piece: Buffer) => {
    pieces.push(piece)
  }
  await consumeBody(exchange, { write, largest, declared })
  return Buffer.concat(pieces).toString('utf8')
}

/** The size that the sender states; S3 takes no stream of unknown length. */
function bodySize({ headers, proof, method }: Exchange): number {
  const decoded = headers.get('x-amz-decoded-content-length')
  if (proof.payload.type === 'chunked') {
    if (decoded === undefined || !/^\d+$/.test(decoded)) throw new S3Error('MissingContentLength')
    return Number(decoded)
  }
  if (headers.has('transfer-encoding')) {
    throw new S3Error('NotImplemented', undefined, { Header: 'Transfer-Encoding' })
  }
  const length = headers.get('content-length')
  if (length === undefined && method === 'PUT') throw new S3Error('MissingContentLength')
  return Number(length ?? 0)
}

function checkDeclared(
  { algorithm, value }: DeclaredChecksum,
  trailers: ReadonlyMap<string, string>,
  computed: string,
): void {
  const promised = value ?? trailers.get(checksumHeader(algorithm))
  if (promised === undefined) {
    throw new S3Error('MalformedXML', 'The request declared a trailing checksum that it did not contain.')
  }
  if (checkedValue(algorithm, promised) === computed) return
  throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`)
}

function readContentMd5(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  const bytes = Buffer.from(header, 'base64')
  if (bytes.length !== 16 || bytes.toString('base64') !== header) {
    throw new S3Error('InvalidDigest', undefined, { 'Content-MD5': header })
  }
  return bytes.toString('hex')
}

function tooLarge(proposed: number, largest: number): S3Error {
  return new S3Error('EntityTooLarge', undefined, {
    ProposedSize: String(proposed),
    MaxSizeAllowed: String(largest),
  })
}
