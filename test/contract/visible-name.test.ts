/** Nothing in a shown name is invisible or moves what stands around it. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { visibleName } from '../../contract/visible-name.ts'

it.each([
  ['report.pdf', 'report.pdf'],
  ['invoice\u202Efdp.exe', 'invoice⟨U+202E⟩fdp.exe'],
  ['two\nlines\u0000.txt', 'two␊lines␀.txt'],
  ['del\u007F.txt', 'del␡.txt'],
  ['zero\u200Bwidth\uFEFF.txt', 'zero⟨U+200B⟩width⟨U+FEFF⟩.txt'],
  ['line\u2028end', 'line⟨U+2028⟩end'],
  ['می\u200Cخواهم 👩\u200D🔬.txt', 'می\u200Cخواهم 👩\u200D🔬.txt'],
])('shows %j as %j', (name, shown) => {
  expect(visibleName(name)).toBe(shown)
})

it('leaves no control or bidirectional character in any name', () => {
  const dangerous = fc.constantFrom(
    '\u202A',
    '\u202E',
    '\u2066',
    '\u2069',
    '\u200E',
    '\u0007',
    '\u009B',
    'a',
    '.',
  )
  fc.assert(
    fc.property(fc.array(dangerous), (characters) => {
      expect(visibleName(characters.join(''))).not.toMatch(
        /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
      )
    }),
  )
})
