/** The language is the person's, and dates and numbers are the region's. */
import { describe, expect, it } from 'vitest'
import { type LanguageChoice, languageOf, localeFor } from '../../../contract/words/languages.ts'

describe('localeFor', () => {
  it.each<[LanguageChoice, string[], string, string]>([
    ['system', ['en-US'], 'en-US', 'en-US'],
    ['system', ['de-AT', 'en-US'], 'de-AT', 'de-AT'],
    ['system', ['fi-FI', 'ar', 'en'], 'fi-FI', 'ar-FI'],
    ['system', ['ar'], 'ar', 'ar-EG'],
    ['ja', ['de-CH'], 'de-CH', 'ja-CH'],
    ['system', ['en-GB', 'de'], 'en-AU', 'en-AU'],
    ['system', ['fi-FI', 'en-GB'], 'fi-FI', 'en-FI'],
    ['system', ['fi'], 'fi', 'en-FI'],
    ['system', [], 'C', 'en-US'],
    ['system', ['not a tag', 'en'], '', 'en-US'],
    ['en', ['de-AT'], 'de-AT', 'en-AT'],
    ['en', ['de-AT'], 'de', 'en-AT'],
    ['en', ['en-IE'], 'en', 'en-IE'],
    ['en', ['fr'], 'de', 'en-DE'],
    ['system', ['en-Latn-CA'], 'en-Latn-CA', 'en-CA'],
  ])('%s of %j with dates of %s is %s', (choice, preferred, regional, locale) => {
    expect(localeFor(choice, { preferred, regional })).toBe(locale)
  })
})

it('knows the language of a locale, and English for one it does not speak', () => {
  expect(['en-AU', 'ar-EG', 'de', 'tlh', '', 'C'].map(languageOf)).toEqual([
    'en',
    'ar',
    'de',
    'en',
    'en',
    'en',
  ])
})
