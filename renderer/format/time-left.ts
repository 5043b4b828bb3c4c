/** Turns a jumping estimate of seconds into a calm one, and says it in words. */
import { formatDuration } from '../../contract/words/format-duration.ts'
import { words } from '../words/words.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * What to show next: coarse steps, and the shown one stays until the estimate is clearly elsewhere.
 * Applying it twice changes nothing, so that a page may draw as often as it likes.
 * @param shown seconds shown before, null for the first time
 * @param estimate seconds as main estimates, null while nothing moves
 * @returns seconds to show, a multiple of their step
 */
export function steadyTimeLeft(shown: number | null, estimate: number | null): number | null {
  if (estimate === null) return null
  if (shown !== null && Math.abs(estimate - shown) <= 0.75 * stepAt(shown)) return shown
  const step = stepAt(estimate)
  return Math.max(step, Math.round(estimate / step) * step)
}

/** @param seconds as {@link steadyTimeLeft} answers */
export function timeLeftWords(seconds: number): string {
  if (seconds <= 5) return words.time.fewSecondsLeft
  return words.time.left({ duration: durationWords(seconds) })
}

function durationWords(seconds: number): string {
  if (seconds < MINUTE) return formatDuration([seconds, 'second'])
  if (seconds < HOUR) return formatDuration([Math.round(seconds / MINUTE), 'minute'])
  if (seconds < DAY)
    return formatDuration(
      [Math.floor(seconds / HOUR), 'hour'],
      [Math.round((seconds % HOUR) / MINUTE), 'minute'],
    )
  return formatDuration([Math.round(seconds / DAY), 'day'])
}

/** Seconds between two neighbouring answers. */
function stepAt(seconds: number): number {
  if (seconds < 8) return 5
  if (seconds < 55) return 10
  if (seconds < 10 * MINUTE) return MINUTE
  if (seconds < HOUR) return 5 * MINUTE
  if (seconds < DAY) return 30 * MINUTE
  return DAY
}
