/** Turns a jumping estimate into a time of day that stays until it is clearly wrong. Pure. */

const MINUTE_MS = 60_000
/** Nearer than this nobody plans by the clock. */
const SOONEST_SECONDS = 90
/** The share of what is left by which an estimate may be off. */
const TOLERANCE = 0.2

/**
 * @param shown epoch milliseconds shown before, null for the first time
 * @param secondsLeft as main estimates, null while nothing moves
 * @param now epoch milliseconds
 * @returns epoch milliseconds, a whole minute, never before the estimate; null where there is nothing to say
 */
export function steadyEnd(shown: number | null, secondsLeft: number | null, now: number): number | null {
  if (secondsLeft === null || secondsLeft < SOONEST_SECONDS) return null
  const end = now + secondsLeft * 1_000
  const tolerance = Math.max(MINUTE_MS, TOLERANCE * secondsLeft * 1_000)
  if (shown !== null && Math.abs(end - shown) <= tolerance) return shown
  return Math.ceil(end / MINUTE_MS) * MINUTE_MS
}
