/** Says when something is: a date a person reads, or how long until it. */
import { formatDuration } from '../../contract/words/format-duration.ts'
import { words } from '../words/words.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export interface MomentStyle {
  locale: string
  /** IANA name; the system's own where absent. */
  timeZone?: string
}

/**
 * @param at epoch milliseconds
 * @param now epoch milliseconds
 * @returns `14:05` within the same day with the word for today, `Tue 24 Nov, 14:05`, and the year where it differs
 */
export function formatMoment(at: number, now: number, style: MomentStyle): string {
  const day = formatter(style, { year: 'numeric', month: 'numeric', day: 'numeric' })
  if (day.format(at) === day.format(now))
    return words.time.today({ time: formatter(style, { timeStyle: 'short' }).format(at) })
  const year = formatter(style, { year: 'numeric' })
  const { hourCycle } = formatter(style, { hour: 'numeric' }).resolvedOptions()
  return formatter(style, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: year.format(at) === year.format(now) ? undefined : 'numeric',
    // `00:30`, but `2:05 PM`.
    hour: hourCycle === 'h23' ? '2-digit' : 'numeric',
    minute: '2-digit',
  })
    .format(at)
    .replace(/^(\p{L}+),/u, '$1')
}

/**
 * How long until a moment, in its two largest units.
 * @returns such as `2 days 4 hours`, `3 hours 20 minutes`, `4 minutes`, `59 seconds`; null once it is over
 */
export function countdownWords(at: number, now: number): string | null {
  const left = at - now
  if (left <= 0) return null
  if (left < MINUTE) return formatDuration([Math.ceil(left / SECOND), 'second'])
  if (left < HOUR) return formatDuration([Math.floor(left / MINUTE), 'minute'])
  if (left < DAY)
    return formatDuration([Math.floor(left / HOUR), 'hour'], [Math.floor((left % HOUR) / MINUTE), 'minute'])
  return formatDuration([Math.floor(left / DAY), 'day'], [Math.floor((left % DAY) / HOUR), 'hour'])
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Kept, since making one costs more than a hundred uses of it. */
function formatter(
  { locale, timeZone }: MomentStyle,
  shape: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const options = { timeZone, ...shape }
  const key = `${locale} ${JSON.stringify(options)}`
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formatters.set(key, made)
  return made
}
