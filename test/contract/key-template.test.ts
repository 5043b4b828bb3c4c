import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate, isKeyTemplate, templateFields, templateInUse } from '../../contract/key-template.ts'

describe('a key template', () => {
  it.each([
    ['{name}', true],
    ['{date}/{user}/{name}', true],
    ['teams/sales {year}-{month}/{random}/{name}', true],
    ['{user}-{computer}/{name}', true],
    ['', false],
    ['{date}', false],
    ['{name}/{date}', false],
    ['{name}/{name}', false],
    ['x{name}', false],
    ['/{name}', false],
    ['a//{name}', false],
    ['../{name}', false],
    ['a/./{name}', false],
    ['{secret}/{name}', false],
    ['{date/{name}', false],
    ['a\\b/{name}', false],
    ['a?b/{name}', false],
  ])('%j: %s', (template, isOne) => {
    expect(isKeyTemplate(template)).toBe(isOne)
  })

  it.each([
    ['{date}/{name}', false, '{date}/{random}/{name}'],
    ['{name}', false, '{random}/{name}'],
    ['{random}/{date}/{name}', false, '{random}/{date}/{name}'],
    ['{date}/{name}', true, '{date}/{name}'],
  ])('%j cannot be guessed unless it may be (%s)', (template, guessable, inUse) => {
    expect(templateInUse(template, guessable)).toBe(inUse)
    expect(isKeyTemplate(inUse)).toBe(true)
  })

  it('fills every field once, whatever stands in the values', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templateFields), fc.string(), (field, value) => {
        const values = Object.fromEntries(templateFields.map((each) => [each, each]))
        expect(fillTemplate(`a/{${field}}/b`, { ...values, [field]: value } as never)).toBe(`a/${value}/b`)
      }),
    )
  })
})
