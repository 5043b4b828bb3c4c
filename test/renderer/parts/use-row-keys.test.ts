/** Which row a key leads to. */
import { expect, it } from 'vitest'
import { rowAfter } from '../../../renderer/parts/use-row-keys.ts'

it.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowUp', 2, 3, 1],
  ['Home', 2, 3, 0],
  ['End', 0, 100_000, 99_999],
  // At the ends, and for any other key, the page goes on as it would.
  ['ArrowDown', 2, 3, null],
  ['ArrowUp', 0, 3, null],
  ['Home', 0, 3, null],
  ['End', 2, 3, null],
  ['Enter', 1, 3, null],
] as const)('%s from row %i of %i leads to %s', (key, index, count, wanted) => {
  expect(rowAfter(key, index, count)).toBe(wanted)
})
