import { expect, it } from 'vitest'
import { fingerprintOf } from '../../../main/upload/fingerprint.ts'

const part = (mac: string | null, length = 5) => ({ mac, length })

it('is of all parts in their order, with their lengths', () => {
  const prints = [
    [part('a'), part('b')],
    [part('b'), part('a')],
    [part('a'), part('b', 4)],
    [part('a')],
    [],
  ].map(fingerprintOf)
  expect(new Set(prints).size).toBe(prints.length)
  expect(fingerprintOf([part('a'), part('b')])).toBe(prints[0])
})

it.each([[[part('a'), part(null)]], [[{ length: 5 }]]])('is none where a part has none: %j', (parts) => {
  expect(fingerprintOf(parts)).toBeNull()
})
