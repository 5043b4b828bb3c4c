/** Which language is spoken now: the one thing about words that changes while the app runs. */
import { type Language, languageOf } from './languages.ts'

let spoken: { locale: string; language: Language } = { locale: 'en-GB', language: 'en' }

/** From now on words, dates, numbers and sizes are in this locale. @param locale as `localeFor` answers */
export function speak(locale: string): void {
  spoken = { locale, language: languageOf(locale) }
}

/** For Intl: language and region. */
export function spokenLocale(): string {
  return spoken.locale
}

export function spokenLanguage(): Language {
  return spoken.language
}
