/** Done is said only when the store's own figure equals the file's. Pure. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { combineCrc32Parts, crc32ToBase64 } from '../../contract/crc32.ts'
import { FailureError } from '../../contract/failure.ts'
import type { StoredPart } from '../../contract/transfer-protocol.ts'
import type { Proof } from '../../contract/upload-state.ts'

/** What the file is, worked out from the parts that were hashed on this computer. */
export interface Expected {
  /** Bytes. */
  size: number
  /** CRC32 of all of it, base64. */
  crc32: string
  /** CRC32 of the parts' CRC32s, base64, with `-` and their number; null for a single PUT. */
  compositeCrc32: string | null
  /** The ETag that a store makes of it without encryption; null where no MD5 was made. */
  etag: string | null
}

/** What the store says it holds; null where it did not say. */
export interface Evidence {
  size: number | null
  /** Of the whole object. */
  crc32: string | null
  /** Of the parts' checksums. */
  compositeCrc32: string | null
  etag: string | null
}

/** Sorts what a store answers: S3 writes a composite checksum with the number of parts, also where it names no type. */
export function checksumEvidence(answer: {
  crc32: string | null
  checksumType: string | null
}): Pick<Evidence, 'crc32' | 'compositeCrc32'> {
  const { crc32, checksumType } = answer
  const composite = checksumType === 'COMPOSITE' || (crc32 !== null && /-\d+$/.test(crc32))
  return composite ? { crc32: null, compositeCrc32: crc32 } : { crc32, compositeCrc32: null }
}

/**
 * @param parts all of them, in order
 * @param multipart whether the object is made by CompleteMultipartUpload
 */
export function expectedOf(parts: readonly StoredPart[], multipart: boolean): Expected {
  return {
    size: parts.reduce((sum, part) => sum + part.length, 0),
    crc32: crc32ToBase64(combineCrc32Parts(parts)),
    compositeCrc32: multipart ? compositeOf(parts) : null,
    etag: etagOf(parts, multipart),
  }
}

/**
 * @returns which proof it was
 * @throws FailureError `mismatch` where the store's figures differ, or where it has none that could prove
 */
export function prove(expected: Expected, evidence: Evidence): Proof {
  if (evidence.size !== null && evidence.size !== expected.size) throw mismatch('size')
  if (evidence.crc32 !== null) {
    if (evidence.crc32 !== expected.crc32) throw mismatch('checksum')
    return 'full-object-crc32'
  }
  if (evidence.compositeCrc32 !== null && expected.compositeCrc32 !== null) {
    // Some stores leave the number of parts out.
    const [sum] = expected.compositeCrc32.split('-')
    if (evidence.compositeCrc32 !== expected.compositeCrc32 && evidence.compositeCrc32 !== sum)
      throw mismatch('checksum')
    return 'composite-crc32'
  }
  if (expected.etag !== null && unquoted(evidence.etag) === expected.etag) return 'md5'
  throw mismatch('checksum')
}

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/tutorial-s3-mpu-additional-checksums.html
function compositeOf(parts: readonly StoredPart[]): string {
  const sums = Buffer.alloc(4 * parts.length)
  for (const [index, part] of parts.entries()) sums.writeUInt32BE(part.crc32, 4 * index)
  return `${crc32ToBase64(crc32(sums))}-${parts.length}`
}

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html: MD5 of the parts'
// MD5s and their count; of a single PUT the MD5 itself.
function etagOf(parts: readonly StoredPart[], multipart: boolean): string | null {
  const sums = parts.map((part) => part.md5)
  if (!sums.every((sum) => sum !== null)) return null
  if (!multipart) return sums[0] ?? null
  const hash = createHash('md5')
  for (const sum of sums) hash.update(sum, 'hex')
  return `${hash.digest('hex')}-${sums.length}`
}

function unquoted(etag: string | null): string | null {
  return etag === null ? null : etag.replaceAll('"', '').toLowerCase()
}

function mismatch(what: 'size' | 'checksum'): FailureError {
  return new FailureError({ kind: 'mismatch', what })
}
