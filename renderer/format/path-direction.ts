/** Which way a path runs: as its first letter does, whatever the language of the page. */

const strong = /\p{L}/u
/** Hebrew, Arabic and their relatives. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u

export function pathDirection(path: string): 'ltr' | 'rtl' {
  const first = strong.exec(path)?.[0] ?? ''
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}
