/** Whose dialect dates are written in. */

/** The one language that the words are written in so far. */
export const wordsLanguage = 'en'

/**
 * For dates.
 * @param preferred what the system prefers, such as `en-GB` or `de-AT`
 * @returns the preferred one where it is a dialect of the words' language; British English otherwise: day first, 24 hours
 */
export function dateLocaleFor(preferred: string): string {
  return preferred.toLowerCase().startsWith(`${wordsLanguage}-`) ? preferred : 'en-GB'
}
