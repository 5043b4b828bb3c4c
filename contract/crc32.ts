/**
 * CRC32 as S3 uses it: written as base64, and combined.
 *
 * The CRC32 of two pieces of data laid end to end, from the CRC32 of each: how the parts' checksums
 * become the checksum of the whole object without reading it again.
 */

/** The reflected CRC-32 polynomial (ISO-HDLC), as used by zlib and by S3's CRC32. */
const POLYNOMIAL = 0xedb88320

/**
 * Appending n zero bytes to data is a linear map over GF(2) on its CRC: multiplication by x^(8n) modulo
 * the polynomial. That factor is made by squaring, so the cost grows with the logarithm of the length.
 * @param first CRC32 of the first piece, unsigned 32 bits
 * @param second CRC32 of the second piece
 * @param secondLength bytes in the second piece, a safe integer
 */
export function combineCrc32(first: number, second: number, secondLength: number): number {
  return (multiply(powerOfX8(secondLength), first) ^ second) >>> 0
}

/** CRC32 of the whole from its parts in order. An empty list is the empty object. */
export function combineCrc32Parts(parts: readonly { crc32: number; length: number }[]): number {
  return parts.reduce((sum, part) => combineCrc32(sum, part.crc32, part.length), 0)
}

/** x^(8n) modulo the polynomial; bit 31 is x^0 in this reflected order. */
function powerOfX8(bytes: number): number {
  let result = 0x80000000
  let factor = 0x00800000 // x^8
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(factor, result)
    factor = multiply(factor, factor)
  }
  return result
}

/** Product of two polynomials modulo the CRC's. */
function multiply(a: number, b: number): number {
  let product = 0
  let shifted = b
  for (let bit = 31; bit >= 0; bit--) {
    if ((a >>> bit) & 1) product ^= shifted
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1
  }
  return product >>> 0
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** S3 writes a CRC32 as base64 of its four bytes, most significant first. @param sum unsigned 32 bits */
export function crc32ToBase64(sum: number): string {
  const digits = [sum >>> 26, sum >>> 20, sum >>> 14, sum >>> 8, sum >>> 2, sum << 4]
  return `${digits.map((bits) => BASE64[bits & 63]).join('')}==`
}

/** @returns null for anything but the base64 of four bytes */
export function crc32FromBase64(text: string): number | null {
  const digits = /^([A-Za-z0-9+/]{6})==$/.exec(text)?.[1]
  if (digits === undefined) return null
  const bits = [...digits].reduce((sum, digit) => sum * 64 + BASE64.indexOf(digit), 0)
  // Six digits are 36 bits: the last four are padding, which is zero.
  return bits % 16 === 0 ? bits / 16 : null
}
