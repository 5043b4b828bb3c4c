/** Says how long something takes, in the language spoken now. */
import { spokenLocale } from './speech.ts'

export type DurationUnit = 'year' | 'day' | 'hour' | 'minute' | 'second'

/** Kept, since making one costs more than a hundred uses of it. */
const numbers = new Map<string, Intl.NumberFormat>()
const lists = new Map<string, Intl.ListFormat>()

/**
 * @param parts largest first; those of zero are left out unless there is no other
 * @returns such as `2 hours 30 minutes`
 */
export function formatDuration(...parts: readonly (readonly [number, DurationUnit])[]): string {
  const locale = spokenLocale()
  const said = parts.filter(([number]) => number > 0)
  const texts = (said.length > 0 ? said : parts.slice(-1)).map(([number, unit]) =>
    numberFormat(locale, unit).format(number),
  )
  const list = lists.get(locale) ?? new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' })
  lists.set(locale, list)
  return list.format(texts)
}

function numberFormat(locale: string, unit: DurationUnit): Intl.NumberFormat {
  const key = `${locale} ${unit}`
  const made = numbers.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
  numbers.set(key, made)
  return made
}
