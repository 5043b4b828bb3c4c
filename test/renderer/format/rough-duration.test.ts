import { expect, it } from 'vitest'
import { roughDuration } from '../../../renderer/format/rough-duration.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

it.each([
  [0, '1 minute'],
  [16 * MINUTE + 20_000, '16 minutes'],
  [90 * MINUTE, '90 minutes'],
  [2 * HOUR, '2 hours'],
  [DAY, '24 hours'],
  [2 * DAY, '2 days'],
  [400 * DAY, '400 days'],
  [3_652 * DAY, '10 years'],
])('%i ms are said as %s', (milliseconds, said) => expect(roughDuration(milliseconds)).toBe(said))
