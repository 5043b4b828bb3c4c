/** Lives of links and sizes of files as they are typed. */
import { describe, expect, it } from 'vitest'
import { parseLife } from '../../../main/cli/parse-life.ts'
import { parseSize } from '../../../main/cli/parse-size.ts'

describe('parseLife', () => {
  it.each([
    ['90', 90],
    ['90s', 90],
    ['30m', 1_800],
    ['3h', 10_800],
    ['3D', 259_200],
    ['1w', 604_800],
    ['tonight', 'tonight'],
    ['longest', 'longest'],
  ])('S7: reads %s', (text, life) => expect(parseLife(text)).toBe(life))

  it.each(['', '0', '8d', '2w', '-1', '1.5h', '3 days', '1y', 'never'])('S7: refuses "%s"', (text) =>
    expect(parseLife(text)).toBeNull(),
  )
})

describe('parseSize', () => {
  it.each([
    ['0', 0],
    ['500', 500],
    ['500B', 500],
    ['10kB', 10_000],
    ['1.5 MB', 1_500_000],
    ['4GiB', 4_294_967_296],
    ['2g', 2_000_000_000],
  ])('reads %s', (text, bytes) => expect(parseSize(text)).toBe(bytes))

  it.each(['', '-1', '1.5', '1iB', '5TB', 'much', '0x10'])('refuses "%s"', (text) =>
    expect(parseSize(text)).toBeNull(),
  )
})
