/** Says how long something takes, in the language spoken now. */
import { spokenLocale } from './speech.ts'

export type DurationUnit = 'year' | 'day' | 'hour' | 'minute' | 'second'

/**
 * @param parts largest first; those of zero are left out unless there is no other
 * @returns such as `2 hours 30 minutes`
 */
export function formatDuration(...parts: readonly (readonly [number, DurationUnit])[]): string {
  const locale = spokenLocale()
  const said = parts.filter(([number]) => number > 0)
  const texts = (said.length > 0 ? said : parts.slice(-1)).map(([number, unit]) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(number),
  )
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(texts)
}
