/** SECURITY.md keeps its word: seventeen threats, each with tests that exist, and a control that was taken out once. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { controls } from '../../scripts/threat-controls.mjs'

const project = resolve(import.meta.dirname, '../..')
const rows = readFileSync(resolve(project, 'SECURITY.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, threat, control, proof] = line.split('|').map((cell) => cell.trim())
    return /^\d+$/.test(number ?? '') ? [{ number: Number(number), threat, control, proof: proof ?? '' }] : []
  })

it('names the seventeen threats in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
})

describe.each(rows)('threat $number, $threat', ({ number, proof }) => {
  it('has tests that exist', () => {
    const tests = [...proof.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path ?? '')
    expect(tests.length).toBeGreaterThan(0)
    expect(tests.filter((path) => !existsSync(resolve(project, path)))).toEqual([])
  })

  it('has a control that stands where it stood when it was taken out', () => {
    const own = controls.filter(({ threat }) => threat === number)
    expect(own.length).toBeGreaterThan(0)
    for (const { file, control, test } of own) {
      expect(readFileSync(resolve(project, file), 'utf8').includes(control), `${file}: ${control}`).toBe(true)
      expect(existsSync(resolve(project, test)), test).toBe(true)
    }
  })
})
