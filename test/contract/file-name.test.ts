/** Names that a person types: cleaned of what nobody sees, and told what is wrong with them. */
import { expect, it } from 'vitest'
import { dropAnswerSchema } from '../../contract/drop.ts'
import { cleanName, faultOfName, faultsOfNames } from '../../contract/file-name.ts'
import { channels } from '../../contract/ipc.ts'

it.each([
  ['report.pdf', 'report.pdf', null],
  ['  report.pdf \n', 'report.pdf', null],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe', null],
  ['\u2068plan\u2069.txt', 'plan.txt', null],
  ['می\u200Cخواهم.txt', 'می\u200Cخواهم.txt', null],
  ['e\u0301te\u0301.txt', 'été.txt', null],
  ['', '', 'empty'],
  ['   ', '', 'empty'],
  ['\u200B\uFEFF', '', 'empty'],
  ['a/b.txt', 'a/b.txt', 'path'],
  ['..\\b.txt', '..\\b.txt', 'path'],
  ['.', '.', 'dots'],
  [' .. ', '..', 'dots'],
  ['...', '...', null],
  ['.env', '.env', null],
  ['x'.repeat(255), 'x'.repeat(255), null],
  ['x'.repeat(256), 'x'.repeat(256), 'long'],
  ['é'.repeat(128), 'é'.repeat(128), 'long'],
  ['名'.repeat(85), '名'.repeat(85), null],
  ['👩'.repeat(64), '👩'.repeat(64), 'long'],
])('%j is %j: %s', (typed, clean, fault) => {
  expect([cleanName(typed), faultOfName(cleanName(typed))]).toEqual([clean, fault])
})

const files = [
  { index: 0, folder: 'a', name: 'one.txt' },
  { index: 1, folder: 'a', name: 'two.txt' },
  { index: 2, folder: 'b', name: 'one.txt' },
]

it.each<[string, [number, string][], [number, string][]]>([
  ['a name of its own', [[0, 'three.txt']], []],
  ['the name that it has', [[0, 'one.txt']], []],
  ['the name of another folder’s', [[1, 'three.txt']], []],
  ['another’s name', [[0, ' two.txt\u200E']], [[0, 'twice']]],
  [
    'one new name for two',
    [
      [0, 'x.txt'],
      [1, 'x.txt'],
    ],
    [
      [0, 'twice'],
      [1, 'twice'],
    ],
  ],
  [
    'names that are swapped',
    [
      [0, 'two.txt'],
      [1, 'one.txt'],
    ],
    [],
  ],
  ['nothing', [[2, ' ']], [[2, 'empty']]],
])('finds what is wrong with %s', (_, typed, faults) => {
  expect([...faultsOfNames(files, new Map(typed))]).toEqual(faults)
})

it('comes to main cleaned, or not at all', () => {
  const answer = (name: string) =>
    dropAnswerSchema.safeParse({
      id: 'd',
      send: true,
      sendPrivate: false,
      taken: 'skip',
      asZip: false,
      names: [{ index: 0, name }],
    }).data?.names[0]?.name
  const renamed = (name: string) => channels['uploads:rename'].args.safeParse({ id: 'u', name }).data?.name
  for (const main of [answer, renamed])
    expect([' a\u202E.txt', 'a/b', '..', '\u200B', 'x'.repeat(256)].map(main)).toEqual([
      'a.txt',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
})
