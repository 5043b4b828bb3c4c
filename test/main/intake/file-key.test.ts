import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileKeyOf } from '../../../main/intake/file-key.ts'

const moment = { at: new Date(2026, 10, 5, 9).getTime(), user: 'ada', computer: 'desk 7' }
const key = (keyTemplate: string | undefined, guessableKeys = false) =>
  fileKeyOf(
    { ...(keyTemplate === undefined ? {} : { keyTemplate }), guessableKeys },
    'in/',
    'token',
    'trip/a.jpg',
    moment,
  )

describe('the key of a file', () => {
  it.each([
    [undefined, false, 'in/token/trip/a.jpg'],
    ['{date}/{user}/{name}', false, 'in/2026-11-05/ada/token/trip/a.jpg'],
    ['{date}/{user}/{name}', true, 'in/2026-11-05/ada/trip/a.jpg'],
    ['{year}/{month}/{day}/{computer}/{random}/{name}', false, 'in/2026/11/05/desk 7/token/trip/a.jpg'],
  ])('%s (may be guessed: %s) is %s', (template, guessable, expected) => {
    expect(key(template, guessable)).toBe(expected)
  })

  it('is null where it would be too long, or nothing of the name is left', () => {
    expect(fileKeyOf({}, 'in/', 'token', 'a'.repeat(1_020), moment)).toBeNull()
    expect(fileKeyOf({}, 'in/', 'token', '', moment)).toBeNull()
  })

  it('has no segment that a client collapses, whatever the system’s names are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('..', '.', '', 'a/b', 'dom\\ada', ' ')), (user) => {
        const made = fileKeyOf({ keyTemplate: '{user}/{name}' }, '', 'token', 'a.txt', { ...moment, user })
        const segments = made?.split('/') ?? []
        expect(segments).toHaveLength(3)
        expect(segments.filter((segment) => /^\.{0,2}$/.test(segment))).toEqual([])
      }),
    )
  })
})
