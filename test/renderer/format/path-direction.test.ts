/** A path runs as its first letter does. */
import { expect, it } from 'vitest'
import { pathDirection } from '../../../renderer/format/path-direction.ts'

it.each([
  ['Film project/Day 1/Interview.mov', 'ltr'],
  ['دمشق/العام/report.pdf', 'rtl'],
  ['2026 - תמונות/a.jpg', 'rtl'],
  ['空のファイル.txt', 'ltr'],
  ['01_02.03', 'ltr'],
  ['', 'ltr'],
] as const)('%s runs %s', (path, direction) => {
  expect(pathDirection(path)).toBe(direction)
})
