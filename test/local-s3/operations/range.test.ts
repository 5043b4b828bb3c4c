/** Range headers. */

import { expect, it } from 'vitest'
import { readRange } from '../../../local-s3/operations/range.ts'

it.each([
  ['bytes=0-0', 10, { start: 0, end: 1 }],
  ['bytes=3-', 10, { start: 3, end: 10 }],
  ['bytes=3-99', 10, { start: 3, end: 10 }],
  ['bytes=-4', 10, { start: 6, end: 10 }],
  ['bytes=-99', 10, { start: 0, end: 10 }],
  ['bytes=5-3', 10, undefined],
  ['bytes=0-1,3-4', 10, undefined],
  ['bytes=-', 10, undefined],
  ['lines=1-2', 10, undefined],
  [undefined, 10, undefined],
])('reads %j of %i bytes', (header, size, expected) => {
  expect(readRange(header, size)).toEqual(expected)
})

it.each([
  ['bytes=10-', 10],
  ['bytes=-0', 10],
  ['bytes=0-', 0],
])('finds no byte in %j of %i', (header, size) => {
  expect(() => readRange(header, size)).toThrow('not satisfiable')
})
