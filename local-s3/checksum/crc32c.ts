/** CRC-32C (Castagnoli), eight bytes at a time from tables: Node has no native one. */

/** The polynomial 0x1EDC6F41 with its bits reversed (RFC 3720, appendix B.4). */
export const crc32cPolynomial = 0x82f63b78

const tables = buildTables()

function buildTables(): Int32Array {
  const built = new Int32Array(8 * 256)
  for (let byte = 0; byte < 256; byte++) {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ crc32cPolynomial : value >>> 1
    built[byte] = value
  }
  for (let index = 256; index < built.length; index++) {
    const previous = built[index - 256] ?? 0
    built[index] = (previous >>> 8) ^ (built[previous & 255] ?? 0)
  }
  return built
}

/** Continues a CRC-32C over more bytes. @param crc 0 at the start, else what the last call answered */
export function crc32c(data: Uint8Array, crc = 0): number {
  const table = tables
  const length = data.length
  let state = ~crc
  let at = 0
  // Reads inside the bounds are never undefined; a cast costs nothing in a loop that runs per byte.
  for (; at + 8 <= length; at += 8) {
    const low =
      state ^
      ((data[at] as number) |
        ((data[at + 1] as number) << 8) |
        ((data[at + 2] as number) << 16) |
        ((data[at + 3] as number) << 24))
    state =
      (table[1792 + (low & 255)] as number) ^
      (table[1536 + ((low >>> 8) & 255)] as number) ^
      (table[1280 + ((low >>> 16) & 255)] as number) ^
      (table[1024 + (low >>> 24)] as number) ^
      (table[768 + (data[at + 4] as number)] as number) ^
      (table[512 + (data[at + 5] as number)] as number) ^
      (table[256 + (data[at + 6] as number)] as number) ^
      (table[data[at + 7] as number] as number)
  }
  for (; at < length; at++) {
    state = (state >>> 8) ^ (table[(state ^ (data[at] as number)) & 255] as number)
  }
  return ~state >>> 0
}
