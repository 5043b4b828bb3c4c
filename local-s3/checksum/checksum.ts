/** The five additional checksums of S3 behind one streaming interface. */

import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { combineCrc } from './combine-crc.ts'
import { crc32c } from './crc32c.ts'
import { type Crc64, crc64Nvme } from './crc64-nvme.ts'

export const checksumAlgorithms = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const
export type ChecksumAlgorithm = (typeof checksumAlgorithms)[number]

/** FULL_OBJECT: of all bytes. COMPOSITE: of the parts' checksums, written with `-` and the number of parts. */
export type ChecksumType = 'FULL_OBJECT' | 'COMPOSITE'

/** A checksum as stored with an object; the value is base64. */
export interface Checksum {
  readonly algorithm: ChecksumAlgorithm
  readonly type: ChecksumType
  readonly value: string
}

export interface Summer {
  update(data: Uint8Array): void
  /** The raw checksum in big-endian bytes; call it once. */
  digest(): Buffer
}

/** Bytes in the raw checksum. */
export const checksumBytes: Readonly<Record<ChecksumAlgorithm, number>> = {
  CRC32: 4,
  CRC32C: 4,
  CRC64NVME: 8,
  SHA1: 20,
  SHA256: 32,
}

export function createSummer(algorithm: ChecksumAlgorithm): Summer {
  switch (algorithm) {
    case 'CRC32':
      return summer32(crc32)
    case 'CRC32C':
      return summer32(crc32c)
    case 'CRC64NVME':
      return summer64()
    case 'SHA1':
      return createHash('sha1')
    case 'SHA256':
      return createHash('sha256')
  }
}

/** The checksum of a multipart object from those of its parts, in the form stored and returned. */
export function checksumOfParts(
  algorithm: ChecksumAlgorithm,
  type: ChecksumType,
  parts: readonly { readonly value: string; readonly size: number }[],
): string {
  const pieces = parts.map((part) => ({ crc: Buffer.from(part.value, 'base64'), size: part.size }))
  if (type === 'FULL_OBJECT' && algorithm !== 'SHA1' && algorithm !== 'SHA256') {
    return combineCrc(algorithm, pieces).toString('base64')
  }
  const summer = createSummer(algorithm)
  for (const { crc } of pieces) summer.update(crc)
  return `${summer.digest().toString('base64')}-${parts.length}`
}

function summer32(step: (data: Uint8Array, crc: number) => number): Summer {
  let crc = 0
  return {
    update(data) {
      crc = step(data, crc)
    },
    digest() {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(crc)
      return bytes
    },
  }
}

function summer64(): Summer {
  let crc: Crc64 = { high: 0, low: 0 }
  return {
    update(data) {
      crc = crc64Nvme(data, crc)
    },
    digest() {
      const bytes = Buffer.alloc(8)
      bytes.writeUInt32BE(crc.high)
      bytes.writeUInt32BE(crc.low, 4)
      return bytes
    },
  }
}
