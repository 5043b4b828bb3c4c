/** Moments read as people write them. */
import { expect, it } from 'vitest'
import { countdownWords, formatMoment } from '../../../renderer/format/format-moment.ts'

const now = Date.UTC(2026, 10, 22, 9, 0)
const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin' }

it.each([
  [Date.UTC(2026, 10, 24, 13, 5), 'Tue 24 Nov, 14:05'],
  [Date.UTC(2026, 10, 22, 13, 5), 'today, 14:05'],
  [Date.UTC(2027, 0, 2, 0, 0), 'Sat 2 Jan 2027, 01:00'],
  [Date.UTC(2026, 10, 22, 23, 30), 'Mon 23 Nov, 00:30'],
])('writes %d as “%s” in Berlin', (at, text) => {
  expect(formatMoment(at, now, berlin)).toBe(text)
})

it('writes twelve hours where people count so', () => {
  const text = formatMoment(Date.UTC(2026, 10, 24, 19, 5), now, {
    locale: 'en-US',
    timeZone: 'America/New_York',
  })
  expect(text.replace(/\s/g, ' ')).toBe('Tue Nov 24, 2:05 PM')
})

it.each([
  [0, null],
  [-1, null],
  [400, '1 second'],
  [59_000, '59 seconds'],
  [61_000, '1 minute'],
  [3_600_000, '1 hour'],
  [12_000_000, '3 hours 20 minutes'],
  [187_200_000, '2 days 4 hours'],
])('counts %d ms down as “%s”', (left, text) => {
  expect(countdownWords(now + left, now)).toBe(text)
})

it.each([
  ['de-DE', 'Di., 24. Nov., 14:05'],
  ['fr-FR', 'mar. 24 nov., 14:05'],
  ['es-ES', 'mar 24 nov, 14:05'],
  ['ja-JP', '11月24日(火) 14:05'],
  ['ar-AE', 'الثلاثاء، 24 نوفمبر، 2:05 م'],
])('writes a moment as %s does', (locale, text) => {
  const moment = formatMoment(Date.UTC(2026, 10, 24, 13, 5), now, { locale, timeZone: 'Europe/Berlin' })
  expect(moment.replace(/\s/g, ' ')).toBe(text)
})
