/** The page can run to the left: no rule of its styles names a side. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '../../../renderer/styles')
const sides = [
  /^(margin|padding|border|inset)-(left|right)/,
  /^(left|right):/,
  /^(text-align|float|clear|transform-origin): (left|right)/,
  /^border-(top|bottom)-(left|right)-radius/,
  // Four values whose second and fourth differ: right and left.
  /^(margin|padding|inset): (\S+|\w+\([^)]*\)) (\S+|\w+\([^)]*\)) (\S+|\w+\([^)]*\)) (?!\3;)(\S+|\w+\([^)]*\));/,
]
/** What runs to the right in every language says so itself. */
const everywhere = 'text-align: left; /* in every language */'

it('says start and end, never left and right', () => {
  const found = readdirSync(folder).flatMap((name) =>
    readFileSync(resolve(folder, name), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== everywhere && sides.some((side) => side.test(line)))
      .map((line) => `${name}: ${line}`),
  )
  expect(found).toEqual([])
})
