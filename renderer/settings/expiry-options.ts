/** The lives of a link that are offered, in people's words. */
import type { SettingLock } from '../../contract/settings.ts'
import { formatDuration } from '../../contract/words/format-duration.ts'

const HOUR = 3_600
const DAY = 24 * HOUR
const offered = [HOUR, DAY, 3 * DAY, 7 * DAY]

export interface ExpiryOption {
  /** Seconds. */
  value: string
  label: string
}

/**
 * @param current seconds in use; offered too where it is none of the usual ones
 * @param lock where IT decided: nothing longer, or nothing else
 */
export function expiryOptions(current: number, lock?: SettingLock): ExpiryOption[] {
  const all = offered.includes(current) ? offered : [...offered, current].sort((a, b) => a - b)
  const lives = lock?.fixed ? [current] : all.filter((seconds) => seconds <= (lock?.most ?? Infinity))
  return lives.map((seconds) => ({ value: String(seconds), label: lifeWords(seconds) }))
}

/** @param seconds a life of a link */
export function lifeWords(seconds: number): string {
  if (seconds % DAY === 0) return formatDuration([seconds / DAY, 'day'])
  if (seconds % HOUR === 0) return formatDuration([seconds / HOUR, 'hour'])
  return formatDuration([Math.round(seconds / 60), 'minute'])
}
