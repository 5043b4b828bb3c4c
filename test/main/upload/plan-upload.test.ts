/** Parts cover a file exactly, within every limit of S3, from nothing to the largest object there is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  GIB,
  MAX_OBJECT_BYTES,
  MAX_PART_BYTES,
  MAX_PARTS,
  MIB,
  MIN_PART_BYTES,
} from '../../../contract/limits.ts'
import { partsOf, planUpload } from '../../../main/upload/plan-upload.ts'
import { failing } from '../../fakes/failing.ts'

describe('planUpload', () => {
  it.each([
    [0, 'single', 1, 0],
    [1, 'single', 1, 1],
    [8 * MIB, 'single', 1, 8 * MIB],
    [8 * MIB + 1, 'multipart', 2, 8 * MIB],
    [20 * MIB, 'multipart', 3, 8 * MIB],
    [10_000 * 8 * MIB, 'multipart', 10_000, 8 * MIB],
    [10_000 * 8 * MIB + 1, 'multipart', 8_889, 9 * MIB],
    [200 * GIB, 'multipart', 9_753, 21 * MIB],
    [MAX_OBJECT_BYTES, 'multipart', 10_000, MAX_PART_BYTES],
  ])('%d bytes: %s, %d parts, the first of %d bytes', (size, kind, count, first) => {
    const plan = planUpload(size)
    const parts = partsOf(plan)
    expect([plan.kind, parts.length, parts[0]?.length]).toEqual([kind, count, first])
  })

  it('S6: sends everything above 10 MB in parts, and never a smaller part than S3 takes but the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: MAX_OBJECT_BYTES }), (size) => {
        const plan = planUpload(size)
        const whole = partsOf(plan).slice(0, -1)
        return (
          plan.kind === 'multipart' &&
          whole.length > 0 &&
          whole.every(({ length }) => length >= MIN_PART_BYTES)
        )
      }),
      { numRuns: 40 },
    )
  })

  it('covers every file exactly, with equal parts of whole mebibytes within the limits (trap 10)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8 * MIB + 1, max: MAX_OBJECT_BYTES }), (size) => {
        const plan = planUpload(size)
        const parts = partsOf(plan)
        const length = parts[0]?.length ?? 0
        const last = parts.at(-1)
        return (
          plan.kind === 'multipart' &&
          parts.length <= MAX_PARTS &&
          length % MIB === 0 &&
          length >= MIN_PART_BYTES &&
          length <= MAX_PART_BYTES &&
          parts.every(
            (part, index) =>
              part.number === index + 1 &&
              part.offset === index * length &&
              (part === last || part.length === length),
          ) &&
          last !== undefined &&
          last.length > 0 &&
          last.length <= length &&
          last.offset + last.length === size
        )
      }),
      { numRuns: 60 },
    )
  })

  it('refuses what no store takes, and what is no size', async () => {
    const planned = (size: number) => failing((async () => planUpload(size))())
    expect(await planned(MAX_OBJECT_BYTES + 1)).toMatchObject({ kind: 's3', code: 'EntityTooLarge' })
    for (const size of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(await planned(size)).toBeInstanceOf(RangeError)
  })
})
