/** Which way a path runs: as its first letter does, whatever the language of the page. */
import { rightToLeftLetter } from '../../contract/words/right-to-left.ts'

export function pathDirection(path: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(path)?.[0] ?? ''
  return rightToLeftLetter.test(first) ? 'rtl' : 'ltr'
}
