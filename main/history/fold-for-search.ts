/** How names are folded for the search, and how what is typed becomes a query of the trigram index. Pure. */

/** Shortest text a trigram index can look for; words are padded to it in front, so that shorter ones match there. */
const TRIGRAM = 3
const PADDING = '  '
/** Written without spaces: each character counts as a word. */
const UNSPACED = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])/gu
const BETWEEN_WORDS = /[\p{P}\p{Z}\p{C}]+/u

/**
 * Case and accents taken off, each word with two spaces before it, so that "résumé" is found by "Resume" and
 * one letter finds the words that begin with it.
 */
export function foldForSearch(text: string): string {
  return wordsOf(text)
    .map((word) => PADDING + word)
    .join('')
}

/**
 * @param search as typed
 * @returns an FTS5 expression: every word somewhere, a short one at the beginning of a word; null without words
 */
export function searchExpression(search: string): string | null {
  const words = wordsOf(search)
  if (words.length === 0) return null
  return words
    .map((word) => ([...word].length < TRIGRAM ? PADDING + word : word))
    .map((phrase) => `"${phrase.replaceAll('"', '""')}"`)
    .join(' AND ')
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // Hangul is taken apart by NFKD: back together, so that a syllable is one character.
      .normalize('NFC')
      .replace(UNSPACED, ' $1 ')
      .split(BETWEEN_WORDS)
      .filter((word) => word !== '')
  )
}
