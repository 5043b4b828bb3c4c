/** The languages Slipway speaks, and which of them in whose dialect. */

export const languages = ['en', 'de', 'fr', 'es', 'ja', 'ar'] as const
export type Language = (typeof languages)[number]

/** As the settings keep it: one of them, or the system's. */
export const languageChoices = ['system', ...languages] as const
export type LanguageChoice = (typeof languageChoices)[number]

/** Each by its own name, so that whoever reads it finds it. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
  ar: 'العربية',
}

const rightToLeft: readonly Language[] = ['ar']

/** Which way a text of it runs. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return rightToLeft.includes(language) ? 'rtl' : 'ltr'
}

export interface SystemLanguages {
  /** Most wanted first, such as `de-AT`. */
  preferred: readonly string[]
  /** Whose dates and numbers the system writes, such as `de-AT`. */
  regional: string
}

/**
 * The locale that words, dates and numbers are written in.
 * @returns a BCP 47 tag: the chosen language, or the first of the system's that Slipway speaks, or English; in the
 * system's region, so that someone in Vienna who reads English gets English words and Austrian dates
 */
export function localeFor(choice: LanguageChoice, { preferred, regional }: SystemLanguages): string {
  const wanted = [...preferred, regional].flatMap(readTag)
  const language = choice === 'system' ? firstSpoken(wanted) : choice
  return `${language}-${regionOf([...readTag(regional), ...wanted]) ?? regionOf([new Intl.Locale(language)])}`
}

/** The first region that is named, or else the one where most speak the first language: Germany for German. */
function regionOf(tags: readonly Intl.Locale[]): string | undefined {
  const [first] = tags
  const named = tags.find(({ language, region }) => language === first?.language && region !== undefined)
  return named?.region ?? first?.maximize().region
}

/** @returns the language of a locale; English where Slipway does not speak it */
export function languageOf(locale: string): Language {
  return firstSpoken(readTag(locale))
}

function firstSpoken(tags: readonly Intl.Locale[]): Language {
  for (const { language } of tags) {
    const spoken = languages.find((one) => one === language)
    if (spoken !== undefined) return spoken
  }
  return 'en'
}

/** @returns nothing for what is no tag, such as `C` */
function readTag(tag: string): Intl.Locale[] {
  try {
    return [new Intl.Locale(tag)]
  } catch {
    return []
  }
}
