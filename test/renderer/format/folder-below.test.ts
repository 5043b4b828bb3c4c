import { expect, it } from 'vitest'
import { folderBelow } from '../../../renderer/format/folder-below.ts'

it.each([
  ['', 'Trade fair/Day 1', 'Trade fair/Day 1'],
  ['Trade fair', 'Trade fair', ''],
  ['Trade fair', 'Trade fair/Day 1', 'Day 1'],
  ['Trade fair', 'Trade fair 2026/Day 1', 'Trade fair 2026/Day 1'],
  ['Trade fair', '', ''],
])('below the group “%s” says of “%s” only “%s”', (group, folder, said) => {
  expect(folderBelow(group, folder)).toBe(said)
})
