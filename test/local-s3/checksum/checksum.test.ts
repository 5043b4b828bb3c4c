/** Checksums against their published check values, and combined ones against the whole. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksumAlgorithms, checksumOfParts, createSummer } from '../../../local-s3/checksum/checksum.ts'
import { cpuClock } from '../../fakes/cpu-milliseconds.ts'

function sum(algorithm: (typeof checksumAlgorithms)[number], ...pieces: Uint8Array[]): Buffer {
  const summer = createSummer(algorithm)
  for (const piece of pieces) summer.update(piece)
  return summer.digest()
}

describe('createSummer', () => {
  it('gives the check value of every algorithm for "123456789"', () => {
    /** CRCs: https://reveng.sourceforge.io/crc-catalogue/ */
    const text = Buffer.from('123456789')
    expect(
      Object.fromEntries(checksumAlgorithms.map((one) => [one, sum(one, text).toString('hex')])),
    ).toEqual({
      CRC32: 'cbf43926',
      CRC32C: 'e3069283',
      CRC64NVME: 'ae8b14860a799888',
      SHA1: 'f7c3bc1d808e04732adf679965ccc34ca7ae3441',
      SHA256: '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225',
    })
  })

  it('does not depend on how the bytes are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (data, cut) => {
        for (const algorithm of checksumAlgorithms) {
          const whole = sum(algorithm, data)
          expect(sum(algorithm, data.subarray(0, cut), data.subarray(cut))).toEqual(whole)
        }
      }),
    )
  })
})

describe('checksumOfParts', () => {
  it('combines CRCs of any parts, empty ones among them, into the CRC of the whole', () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(parts, (pieces) => {
        for (const algorithm of ['CRC32', 'CRC32C', 'CRC64NVME'] as const) {
          const summed = pieces.map((piece) => ({
            value: sum(algorithm, piece).toString('base64'),
            size: piece.length,
          }))
          const whole = sum(algorithm, ...pieces).toString('base64')
          expect(checksumOfParts(algorithm, 'FULL_OBJECT', summed)).toBe(whole)
        }
      }),
    )
  })

  it('combines 10,000 equal parts of 5 GiB in well under a second', () => {
    const value = sum('CRC64NVME', Buffer.from('x')).toString('base64')
    const parts = Array.from({ length: 10_000 }, () => ({ value, size: 5 * 1024 ** 3 }))
    const spent = cpuClock()
    checksumOfParts('CRC64NVME', 'FULL_OBJECT', parts)
    expect(spent()).toBeLessThan(1000)
  })

  it('writes a composite as the sum of the sums and the number of parts', () => {
    const pieces = [Buffer.from('a'), Buffer.from('b')]
    const parts = pieces.map((piece) => ({ value: sum('SHA256', piece).toString('base64'), size: 1 }))
    const expected = sum('SHA256', ...pieces.map((piece) => sum('SHA256', piece))).toString('base64')
    expect(checksumOfParts('SHA256', 'COMPOSITE', parts)).toBe(`${expected}-2`)
  })
})
