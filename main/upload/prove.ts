/** Done is said only when the store's own figure equals the file's. Pure. */
import { createHash } from 'node:crypto'
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
  /** The ETag that a store makes of it without encryption; null where no MD5 was made. */
  etag: string | null
}

/** What the store says it holds; null where it did not say. */
export interface Evidence {
  size: number | null
  crc32: string | null
  etag: string | null
}

/**
 * @param parts all of them, in order
 * @param multipart whether the object is made by CompleteMultipartUpload
 */
export function expectedOf(parts: readonly StoredPart[], multipart: boolean): Expected {
  return {
    size: parts.reduce((sum, part) => sum + part.length, 0),
    crc32: crc32ToBase64(combineCrc32Parts(parts)),
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
  if (expected.etag !== null && unquoted(evidence.etag) === expected.etag) return 'md5'
  throw mismatch('checksum')
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
