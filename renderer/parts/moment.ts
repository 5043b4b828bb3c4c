/** Dates in the language spoken now, at the place of this computer. */
import { spokenLocale } from '../../contract/words/speech.ts'
import { formatMoment } from '../format/format-moment.ts'

/** @param at epoch milliseconds; @returns such as `Tue 24 Nov, 14:05` */
export function momentHere(at: number): string {
  return formatMoment(at, Date.now(), { locale: spokenLocale() })
}
