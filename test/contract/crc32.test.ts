import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineCrc32, combineCrc32Parts, crc32FromBase64, crc32ToBase64 } from '../../contract/crc32.ts'

describe('combineCrc32Parts', () => {
  it('equals the checksum of the pieces laid end to end', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (pieces) => {
        const parts = pieces.map((piece) => ({ crc32: crc32(piece), length: piece.length }))
        expect(combineCrc32Parts(parts)).toBe(crc32(Buffer.concat(pieces)))
      }),
    )
  })

  it('counts lengths beyond 32 bits: appending is associative over terabytes', () => {
    const tebibyte = 2 ** 40
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 48 }), (a, b, c, tebibytes) => {
        const length = tebibytes * tebibyte + 1
        const leftFirst = combineCrc32(combineCrc32(a, b, length), c, length)
        const rightFirst = combineCrc32(a, combineCrc32(b, c, length), 2 * length)
        expect(leftFirst).toBe(rightFirst)
      }),
    )
  })

  it('is zero for no parts, as for the empty object', () => {
    expect(combineCrc32Parts([])).toBe(crc32(''))
  })
})

describe('crc32ToBase64', () => {
  it('writes the four bytes as Node does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (sum) => {
        const bytes = Buffer.alloc(4)
        bytes.writeUInt32BE(sum)
        expect(crc32ToBase64(sum)).toBe(bytes.toString('base64'))
        expect(crc32FromBase64(bytes.toString('base64'))).toBe(sum)
      }),
    )
  })
})

describe('crc32FromBase64', () => {
  it.each(['', 'AAAAAA', 'AAAAAB==', 'AAAAAAA==', 'AAA AA==', '!!!!!!=='])('refuses %j', (text) => {
    expect(crc32FromBase64(text)).toBeNull()
  })
})
