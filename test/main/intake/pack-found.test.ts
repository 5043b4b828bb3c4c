/** What travels from the walking thread arrives as it was found. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packFound, unpackFound } from '../../../main/intake/pack-found.ts'
import type { Found } from '../../../main/intake/walk-paths.ts'

const name = fc.stringMatching(/^[^/\0]{1,12}$/)
const folder = fc.constantFrom('', 'Archive', 'Archive/Day 1')
const found: fc.Arbitrary<Found> = fc
  .oneof(
    {
      weight: 5,
      arbitrary: fc.record({ name, folder, size: fc.maxSafeNat(), end: fc.constantFrom('', '', '/') }),
    },
    { weight: 1, arbitrary: fc.record({ refused: name }) },
  )
  .map((one) =>
    'refused' in one
      ? { kind: 'refused', name: one.refused, problem: { code: 'not-a-file', details: '' } }
      : {
          kind: 'file',
          path: `/home/anna/${one.folder}/${one.name}${one.end}`,
          name: one.name,
          folder: one.folder,
          size: one.size,
        },
  )

describe('packFound', () => {
  it('loses nothing and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(found), (all) => {
        expect(unpackFound(packFound(all))).toEqual(all)
      }),
    )
  })

  it('names a folder once', () => {
    const inside = (index: number): Found => ({
      kind: 'file',
      path: `/home/anna/Photos/${index}.jpg`,
      name: `${index}.jpg`,
      folder: 'Photos',
      size: index,
    })
    expect(packFound([inside(1), inside(2), inside(3)])).toEqual([
      {
        kind: 'files',
        above: '/home/anna/Photos/',
        folder: 'Photos',
        names: ['1.jpg', '2.jpg', '3.jpg'],
        sizes: [1, 2, 3],
      },
    ])
  })

  it('packs nothing into nothing', () => {
    expect(packFound([])).toEqual([])
  })
})
