/** Fills a message in ICU MessageFormat. */
import { IntlMessageFormat } from 'intl-messageformat'
import { visibleName } from '../visible-name.ts'
import { directionOf, languageOf } from './languages.ts'
import { textArguments } from './message-arguments.ts'
import { rightToLeftLetter } from './right-to-left.ts'

const known = new Map<string, IntlMessageFormat>()

/**
 * @param message such as `{count, plural, one {# file} other {# files}} for {name}`
 * @param locale BCP 47, of the message's language
 * @returns one line; names are visible in whole and cannot turn the text around them
 */
export function formatMessage(
  message: string,
  locale: string,
  values: Readonly<Record<string, string | number>>,
): string {
  const key = `${locale} ${message}`
  const format = known.get(key) ?? new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
  known.set(key, format)
  const rightToLeft = directionOf(languageOf(locale)) === 'rtl'
  const safe = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? value
        : isolated(whose[name] === 'theirs' ? visibleName(value) : value, rightToLeft),
    ]),
  )
  return String(format.format(safe))
}

const whose: Readonly<Record<string, 'ours' | 'theirs'>> = textArguments

/**
 * Between U+2068 and U+2069 a text has its own direction and the words around it keep theirs
 * (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates). Left out where nothing could turn.
 */
function isolated(text: string, rightToLeft: boolean): string {
  return rightToLeft || rightToLeftLetter.test(text) ? `\u2068${text}\u2069` : text
}
