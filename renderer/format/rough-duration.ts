/** Says a duration in one unit, as people do where the exact figure does not matter. */
import { formatDuration } from '../../contract/words/format-duration.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const YEAR_MS = 365.25 * DAY_MS

/** The next larger unit is taken from this many of its own on: “90 minutes” tells more than “2 hours”. */
const FROM = 2

/** @param milliseconds at least a minute is said */
export function roughDuration(milliseconds: number): string {
  if (milliseconds < FROM * HOUR_MS)
    return formatDuration([Math.max(1, Math.round(milliseconds / MINUTE_MS)), 'minute'])
  if (milliseconds < FROM * DAY_MS) return formatDuration([Math.round(milliseconds / HOUR_MS), 'hour'])
  if (milliseconds < FROM * YEAR_MS) return formatDuration([Math.round(milliseconds / DAY_MS), 'day'])
  return formatDuration([Math.round(milliseconds / YEAR_MS), 'year'])
}
