/** Chooses the form of a noun for a number. */
import { numberLocale } from './locale.ts'

const rules = new Intl.PluralRules(numberLocale)
const numbers = new Intl.NumberFormat(numberLocale)

/** @returns such as `1 file` or `12,000 files` */
export function count(number: number, forms: { one: string; other: string }): string {
  return `${formatNumber(number)} ${rules.select(number) === 'one' ? forms.one : forms.other}`
}

/** @returns such as `12,000` */
export function formatNumber(number: number): string {
  return numbers.format(number)
}
