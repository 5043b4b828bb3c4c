import { expect, it } from 'vitest'
import { findFreeName } from '../../../main/intake/free-name.ts'
import { nextName, shortenName } from '../../../main/intake/next-name.ts'

it.each([
  ['report.pdf', 'report (2).pdf'],
  ['report (2).pdf', 'report (3).pdf'],
  ['report (9).pdf', 'report (10).pdf'],
  ['report(2).pdf', 'report(2) (2).pdf'],
  ['(2).pdf', '(2) (2).pdf'],
  ['README', 'README (2)'],
  ['.env', '.env (2)'],
  ['archive.tar.gz', 'archive.tar (2).gz'],
  ['a..pdf', 'a. (2).pdf'],
  ['تقرير.pdf', 'تقرير (2).pdf'],
  ['line\nbreak.txt', 'line\nbreak (2).txt'],
])('after %s comes %s', (name, next) => expect(nextName(name)).toBe(next))

it('shortens by whole characters, and leaves one and the ending', () => {
  expect([shortenName('a👩b👩.pdf', 1), shortenName('ab.pdf', 9), shortenName('x', 3)]).toEqual([
    'a👩b.pdf',
    'a.pdf',
    'x',
  ])
})

it('passes over every name that is there', async () => {
  const there = new Set(['in/a (2).txt', 'in/a (3).txt'])
  expect(await findFreeName({ name: 'a.txt', key: 'in/a.txt' }, async (key) => there.has(key))).toEqual({
    name: 'a (4).txt',
    key: 'in/a (4).txt',
  })
})

it('asks about no more than twenty names', async () => {
  const asked: string[] = []
  const free = await findFreeName({ name: 'a.txt', key: 'a.txt' }, async (key) => asked.push(key) > 0)
  expect([asked.length, free?.name]).toEqual([20, 'a (22).txt'])
})

it('shortens a name whose key would be too long, and gives up where the folder leaves no room', async () => {
  const folder = `${'f'.repeat(900)}/`
  const long = `${'é'.repeat(58)}.txt`
  const free = await findFreeName({ name: long, key: folder + long }, async () => false)
  expect(free?.name).toMatch(/^é+ \(2\)\.txt$/)
  expect(Buffer.byteLength(free?.key ?? '')).toBeLessThanOrEqual(1_024)
  const full = `${'f'.repeat(1_020)}/`
  expect(await findFreeName({ name: 'abc', key: `${full}abc` }, async () => false)).toBeNull()
})
