/** One attempt at one part: check the file, read and hash the slice, have it signed, send it, check the answer. */
import { crc32ToBase64 } from '../contract/crc32.ts'
import { FailureError } from '../contract/failure.ts'
import { s3FailureOf } from '../contract/s3-answer.ts'
import type { BodyChecksums } from '../contract/signable-request.ts'
import type { PartRange, StoredPart } from '../contract/transfer-protocol.ts'
import type { BandwidthLimit } from './bandwidth-limit.ts'
import type { Fingerprinter } from './fingerprint.ts'
import { type PartBody, type PartMemory, readPartBody } from './part-body.ts'
import { type PutAnswer, putBody } from './put-body.ts'
import type { SignRequests } from './sign-requests.ts'
import type { SourceFile } from './source-file.ts'

/** Which checksums are signed and sent along. */
export interface Integrity {
  withCrc32: boolean
  withMd5: boolean
}

export interface PartAttempt {
  job: string
  source: SourceFile
  part: PartRange
  integrity: Integrity
  memory: PartMemory
  signRequests: SignRequests
  fingerprinter: Fingerprinter
  limit: BandwidthLimit
  idleTimeoutMs: number
  signal: AbortSignal
  onBytes(sent: number): void
}

/** @throws FailureError whatever stands in the way; AbortError when the job was closed */
export async function sendPart(attempt: PartAttempt): Promise<StoredPart> {
  const { source, part, integrity } = attempt
  // A file that is one part was opened just now: it is checked once, when it is sent.
  const isWhole = part.length === source.identity.size
  if (!isWhole) await source.check()
  const body = await readPartBody(source, part, attempt.memory, integrity.withMd5)
  const signed = await attempt.signRequests.ask(attempt.job, part.number, checksumsOf(body, integrity))
  const answer = await putBody(signed, {
    length: part.length,
    pieces: body.pieces(),
    limit: attempt.limit,
    idleTimeoutMs: attempt.idleTimeoutMs,
    onBytes: attempt.onBytes,
    signal: attempt.signal,
  })
  const mac = body.bytes === null ? null : attempt.fingerprinter.of(body.bytes)
  const stored = { ...storedPart(part, body, answer), mac }
  if (isWhole) await source.checkWhole()
  return stored
}

/**
 * Hashes an acknowledged part again.
 * @returns whether the file still holds the bytes that the store acknowledged
 */
export async function isUnchanged(
  source: SourceFile,
  stored: StoredPart,
  memory: PartMemory,
): Promise<boolean> {
  const body = await readPartBody(source, stored, memory, stored.md5 !== null)
  return body.crc32 === stored.crc32 && body.md5 === stored.md5
}

function checksumsOf(body: PartBody, integrity: Integrity): BodyChecksums {
  const checksums: BodyChecksums = {}
  if (integrity.withCrc32) checksums.crc32 = crc32ToBase64(body.crc32)
  if (body.md5 !== null) checksums.md5 = Buffer.from(body.md5, 'hex').toString('base64')
  return checksums
}

function storedPart(part: PartRange, body: PartBody, answer: PutAnswer): StoredPart {
  if (answer.status !== 200)
    throw new FailureError(s3FailureOf(answer.status, flat(answer.headers), answer.body))
  const { etag } = answer.headers
  if (typeof etag !== 'string' || etag === '') {
    // A 200 without an ETag was not said by S3: a sign-in page, or a part that nobody stored.
    const failure = s3FailureOf(answer.status, flat(answer.headers), answer.body)
    throw new FailureError(failure.kind === 'not-s3' ? failure : { kind: 'not-s3', what: 'no-etag' })
  }
  const storeCrc32 = answer.headers['x-amz-checksum-crc32']
  if (typeof storeCrc32 === 'string' && storeCrc32 !== crc32ToBase64(body.crc32))
    throw new FailureError({ kind: 'mismatch', what: 'checksum' })
  return {
    number: part.number,
    offset: part.offset,
    length: part.length,
    etag,
    crc32: body.crc32,
    md5: body.md5,
    storeCrc32: typeof storeCrc32 === 'string' ? storeCrc32 : null,
  }
}

function flat(headers: PutAnswer['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}
