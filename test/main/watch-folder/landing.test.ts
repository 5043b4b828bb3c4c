/** Only what has landed for good is sent, and once. */
import { expect, it } from 'vitest'
import { isUnfinished, lookForLanded } from '../../../main/watch-folder/landing.ts'

it.each([
  ['film.mp4.crdownload', true],
  ['film.mp4.part', true],
  ['archive.zip.download', true],
  ['~$Report.docx', true],
  ['.DS_Store', true],
  ['.~lock.a.odt#', true],
  ['a.tmp', true],
  ['Sent with Slipway', true],
  ['film.mp4', false],
  ['Part 1.pdf', false],
  ['partial', false],
])('%s is unfinished: %s', (name, wanted) => {
  expect(isUnfinished(name)).toBe(wanted)
})

it('takes what stayed the same from one look to the next, and was not sent as it is', () => {
  const entries = [
    { name: 'new', signature: '1' },
    { name: 'growing', signature: '2' },
    { name: 'landed', signature: '3' },
    { name: 'sent', signature: '4' },
    { name: 'changed since', signature: '5' },
    { name: 'empty folder', signature: '' },
    { name: 'x.part', signature: '6' },
  ]
  const before = new Map([
    ['growing', '1'],
    ['landed', '3'],
    ['sent', '4'],
    ['changed since', '5'],
    ['empty folder', ''],
    ['x.part', '6'],
  ])
  const sent = new Map([
    ['sent', { signature: '4', state: 'sent' as const }],
    ['changed since', { signature: '0', state: 'sent' as const }],
  ])
  const { seen, landed } = lookForLanded(entries, before, sent)
  expect(landed.map(({ name }) => name)).toEqual(['landed', 'changed since'])
  expect([...seen.keys()]).toEqual(['new', 'growing', 'landed', 'sent', 'changed since'])
})
