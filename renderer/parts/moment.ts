/** Dates in the language and place of this computer. */
import { formatMoment } from '../format/format-moment.ts'
import { dateLocaleFor } from '../words/locale.ts'

/** @param at epoch milliseconds; @returns such as `Tue 24 Nov, 14:05` */
export function momentHere(at: number): string {
  return formatMoment(at, Date.now(), { locale: dateLocaleFor(navigator.language) })
}
