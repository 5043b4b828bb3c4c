/** Combines the CRCs of neighbouring pieces into the CRC of the whole, without reading a byte again. */

import { crc32cPolynomial } from './crc32c.ts'
import { crc64NvmePolynomial } from './crc64-nvme.ts'

/** The three CRCs that S3 can give a whole multipart object, each with its width in bits and reversed polynomial. */
const families = {
  CRC32: { width: 32n, polynomial: 0xedb88320n },
  CRC32C: { width: 32n, polynomial: BigInt(crc32cPolynomial) },
  CRC64NVME: { width: 64n, polynomial: crc64NvmePolynomial },
} as const

export type CombinableCrc = keyof typeof families

/**
 * The CRC of all pieces in their order. Appending `n` bytes multiplies the CRC so far by x^(8n) in GF(2)[x] modulo
 * the polynomial (the method of zlib's crc32_combine); the factor is kept per length, because parts are equal.
 * @param pieces each with its CRC in big-endian bytes and its size in bytes
 * @returns the CRC in big-endian bytes
 */
export function combineCrc(
  family: CombinableCrc,
  pieces: readonly { readonly crc: Buffer; readonly size: number }[],
): Buffer {
  const { width, polynomial } = families[family]
  const factors = new Map<number, bigint>()
  let whole = 0n
  for (const { crc, size } of pieces) {
    const factor = factors.get(size) ?? powerOfX(BigInt(size) * 8n, width, polynomial)
    factors.set(size, factor)
    whole = multiply(whole, factor, width, polynomial) ^ BigInt(`0x${crc.toString('hex')}`)
  }
  return Buffer.from(whole.toString(16).padStart(Number(width) / 4, '0'), 'hex')
}

/** x^exponent; with reversed bits the highest bit is x^0. */
function powerOfX(exponent: bigint, width: bigint, polynomial: bigint): bigint {
  let power = 1n << (width - 1n)
  let square = 1n << (width - 2n)
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) power = multiply(power, square, width, polynomial)
    square = multiply(square, square, width, polynomial)
  }
  return power
}

function multiply(left: bigint, right: bigint, width: bigint, polynomial: bigint): bigint {
  let product = 0n
  let shifted = right
  for (let bit = width - 1n; bit >= 0n; bit--) {
    if ((left >> bit) & 1n) product ^= shifted
    shifted = shifted & 1n ? (shifted >> 1n) ^ polynomial : shifted >> 1n
  }
  return product
}
