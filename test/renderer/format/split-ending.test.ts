/** The ending of a name is told from the rest of it. */
import { expect, it } from 'vitest'
import { splitEnding } from '../../../renderer/format/split-ending.ts'

it.each([
  ['report.pdf', ['report', '.pdf']],
  ['archive.tar.gz', ['archive.tar', '.gz']],
  ['.gitignore', ['.gitignore', '']],
  ['no ending', ['no ending', '']],
  ['a.very-long-ending', ['a.very-long-ending', '']],
])('splits %s so that its ending stays in view', (name, parts) => {
  expect(splitEnding(name)).toEqual(parts)
})
