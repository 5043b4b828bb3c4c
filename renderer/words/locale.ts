/** The language of the words and, where the system speaks a dialect of it, that dialect's numbers and dates. */
import { wordsLanguage } from '../../contract/words-locale.ts'

export { dateLocaleFor, wordsLanguage } from '../../contract/words-locale.ts'

/** For numbers: without a dialect, so that they never contradict the words around them. */
export const numberLocale = wordsLanguage
