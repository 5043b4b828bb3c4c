/** The order of keys. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareKeys } from '../../../local-s3/store/key-order.ts'

it('orders keys as the bytes of their UTF-8 are ordered', () => {
  const key = fc.string({ unit: 'binary', maxLength: 4 })
  fc.assert(
    fc.property(key, key, (left, right) => {
      const expected = Buffer.compare(Buffer.from(left), Buffer.from(right))
      expect(Math.sign(compareKeys(left, right))).toBe(expected)
    }),
  )
})
