/** Each capability of the documents that this project comes from, S1 to S14, is proved by a test whose title names it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const CAPABILITIES = Array.from({ length: 14 }, (_, index) => `S${index + 1}`)
/** Of `it('...`, `describe("...` and of tables: `it.each([...])('...`. */
const TITLE = /(?:\b(?:it|test|describe)|\))\(\s*(['"`])(.*?)\1/g
/** `S3: ...`, `S1, S14: ...`, `S2 and S7: ...`; the servers' own errors read `S3 403`. */
const NAMES = /\bS\d+(?=(?:,| and) S\d+|:|, |$)/g

it('names S1 to S14', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  const named = files
    .filter((file) => /\.(?:test|e2e)\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(TITLE)])
    .flatMap(([, , title = '']) => title.match(NAMES) ?? [])
  expect(CAPABILITIES.filter((capability) => !named.includes(capability))).toEqual([])
})
