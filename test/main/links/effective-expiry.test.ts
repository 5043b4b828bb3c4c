/** S7: a link's end is never later than what was chosen, the sign-in, the admin's cap, or 7 days. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FailureError } from '../../../contract/failure.ts'
import { MAX_EXPIRY_SECONDS } from '../../../contract/limits.ts'
import { linkStateOf, namedLives } from '../../../contract/link.ts'
import { chosenSeconds, effectiveExpiry } from '../../../main/links/effective-expiry.ts'

const HOUR = 3_600
const now = new Date(2026, 10, 24, 20, 0, 0).getTime()
const free = { now, credentialsEnd: null, capSeconds: null }

describe('S7 and S14: effective expiry', () => {
  it.each([
    ['an hour', 'hour', free, HOUR, 'chosen'],
    ['until tonight', 'tonight', free, 4 * HOUR - 60, 'chosen'],
    ['three days', 'three-days', free, 72 * HOUR, 'chosen'],
    ['the longest possible', 'longest', free, MAX_EXPIRY_SECONDS, 'longest'],
    ['one second', 1, free, 1, 'chosen'],
    [
      'three days, of a sign-in of an hour',
      'three-days',
      { ...free, credentialsEnd: now + 3_600_000 },
      HOUR,
      'sign-in',
    ],
    [
      'the longest, of a sign-in of an hour',
      'longest',
      { ...free, credentialsEnd: now + 3_600_000 },
      HOUR,
      'sign-in',
    ],
    [
      'an hour, of a sign-in of exactly that',
      'hour',
      { ...free, credentialsEnd: now + 3_600_000 },
      HOUR,
      'chosen',
    ],
    [
      'the longest, where the admin allows a day',
      'longest',
      { ...free, capSeconds: 24 * HOUR },
      24 * HOUR,
      'policy',
    ],
    [
      'a cap of a day and a sign-in of an hour',
      'longest',
      { now, credentialsEnd: now + 3_600_000, capSeconds: 24 * HOUR },
      HOUR,
      'sign-in',
    ],
  ] as const)('%s', (_, life, limits, seconds, because) => {
    expect(effectiveExpiry(life, limits)).toEqual({ seconds, because, expiresAt: now + seconds * 1000 })
  })

  it('refuses lives outside 1 second to 7 days, and a sign-in that has ended', () => {
    for (const life of [0, -1, 1.5, MAX_EXPIRY_SECONDS + 1])
      expect(() => effectiveExpiry(life, free)).toThrow(RangeError)
    expect(() => effectiveExpiry('hour', { ...free, credentialsEnd: now + 999 })).toThrow(FailureError)
  })

  it('"until tonight" is the last minute of the day here, and never nothing', () => {
    const at = (hour: number, minute: number, second: number) =>
      chosenSeconds('tonight', new Date(2026, 10, 24, hour, minute, second).getTime())
    expect([at(0, 0, 0), at(23, 58, 59), at(23, 59, 0), at(23, 59, 58)]).toEqual([86_340, 1, 59, 1])
  })

  it('never passes any limit, whatever is chosen', () => {
    const limit = fc.option(fc.integer({ min: 1_000, max: 10 ** 9 }), { nil: null })
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...namedLives), fc.integer({ min: 1, max: MAX_EXPIRY_SECONDS })),
        limit,
        limit,
        (life, signInMs, capMs) => {
          const { seconds, expiresAt } = effectiveExpiry(life, {
            now,
            credentialsEnd: signInMs === null ? null : now + signInMs,
            capSeconds: capMs === null ? null : capMs / 1000,
          })
          return (
            Number.isInteger(seconds) &&
            seconds >= 1 &&
            seconds <= MAX_EXPIRY_SECONDS &&
            expiresAt <= now + Math.min(signInMs ?? Infinity, capMs ?? Infinity)
          )
        },
      ),
    )
  })
})

describe('state of a link', () => {
  const link = { linkedAt: 0, expiresAt: 4_000, gone: null }
  it.each([
    [{ ...link }, 2_999, 'live'],
    [{ ...link }, 3_000, 'ending-soon'],
    [{ ...link }, 4_000, 'ended'],
    [{ ...link, expiresAt: 7 * 86_400_000 }, 6 * 86_400_000 - 1, 'live'],
    [{ ...link, expiresAt: 7 * 86_400_000 }, 6 * 86_400_000, 'ending-soon'],
    [{ ...link, gone: 'revoked' as const }, 0, 'revoked'],
    [{ ...link, gone: 'gone' as const }, 9_000, 'gone'],
  ] as const)('of %j at %d is %s', (one, at, state) => {
    expect(linkStateOf(one, at)).toBe(state)
  })
})
