/** The time left is coarse, calm and in words. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { steadyTimeLeft, timeLeftWords } from '../../../renderer/format/time-left.ts'

describe('steadyTimeLeft', () => {
  it('stays while the estimate wobbles around it', () => {
    const estimates = [300, 322, 281, 310, 299, 335, 270]
    let shown: number | null = null
    const answers = estimates.map((estimate) => {
      shown = steadyTimeLeft(shown, estimate)
      return shown
    })
    expect(new Set(answers)).toEqual(new Set([300]))
  })

  it('moves once the estimate is clearly elsewhere', () => {
    expect(steadyTimeLeft(300, 240)).toBe(240)
    expect(steadyTimeLeft(10, 40)).toBe(40)
  })

  it('says nothing while nothing moves', () => {
    expect(steadyTimeLeft(300, null)).toBeNull()
  })

  it('does not change when applied again, is never zero, and is near the estimate', () => {
    const seconds = fc.double({ min: 0, max: 10_000_000, noNaN: true })
    fc.assert(
      fc.property(fc.option(seconds), seconds, (before, estimate) => {
        const shown = steadyTimeLeft(before === null ? null : steadyTimeLeft(null, before), estimate)
        if (shown === null) throw new Error('an estimate shows')
        expect(steadyTimeLeft(shown, estimate)).toBe(shown)
        expect(shown).toBeGreaterThan(0)
        expect(Math.abs(shown - estimate)).toBeLessThanOrEqual(Math.max(5, 0.75 * 86_400))
      }),
    )
  })
})

it.each([
  [5, 'A few seconds left'],
  [40, 'About 40 seconds left'],
  [60, 'About 1 minute left'],
  [1_500, 'About 25 minutes left'],
  [3_600, 'About 1 hour left'],
  [9_000, 'About 2 hours 30 minutes left'],
  [172_800, 'About 2 days left'],
])('says %d seconds as “%s”', (seconds, text) => {
  expect(timeLeftWords(seconds)).toBe(text)
})
