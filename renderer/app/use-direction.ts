/** Tells the page its language, and with it which way it runs. */
import { useLayoutEffect } from 'react'
import { directionOf, languageOf } from '../../contract/words/languages.ts'

/** @param locale BCP 47 */
export function useDirection(locale: string): void {
  useLayoutEffect(() => {
    document.documentElement.lang = locale
    document.documentElement.dir = directionOf(languageOf(locale))
  }, [locale])
}
