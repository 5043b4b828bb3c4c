/** The language of the words and, where the system speaks a dialect of it, that dialect's numbers and dates. */

/** The one language that the words are written in so far. */
export const wordsLanguage = 'en'

/** For numbers: without a dialect, so that they never contradict the words around them. */
export const numberLocale = wordsLanguage

/**
 * For dates.
 * @param preferred what the system prefers, such as `en-GB` or `de-AT`
 * @returns the preferred one where it is a dialect of the words' language; British English otherwise: day first, 24 hours
 */
export function dateLocaleFor(preferred: string): string {
  return preferred.toLowerCase().startsWith(`${wordsLanguage}-`) ? preferred : 'en-GB'
}
