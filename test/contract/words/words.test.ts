/** Words are filled, counted and kept in their direction. */
import { afterEach, expect, it } from 'vitest'
import { speak, spokenLanguage, spokenLocale } from '../../../contract/words/speech.ts'
import { words } from '../../../contract/words/words.ts'

afterEach(() => speak('en-GB'))

it('says a text as it is', () => {
  expect(words.close).toBe('Close')
})

it.each([
  [0, '0 links copied. They work until today.'],
  [1, 'Link copied. It works until today.'],
  [12_000, '12,000 links copied. They work until today.'],
])('counts %d', (count, text) => {
  expect(words.toast.copied({ count, moment: 'today' })).toBe(text)
})

it('writes numbers as the region does', () => {
  speak('en-DE')
  expect(words.queue.finished({ done: 1_200, total: 24_000 })).toBe('1.200 of 24.000 files sent')
})

it('makes visible what hides in a name', () => {
  expect(words.history.confirmStop.title({ name: 'invoice\u202Efdp.exe' })).toBe(
    'Stop sharing “invoice⟨U+202E⟩fdp.exe”?',
  )
})

it('keeps a name of the other direction to itself', () => {
  expect(words.queue.progressOf({ name: 'دمشق (1).pdf' })).toBe('Progress of \u2068دمشق (1).pdf\u2069')
})

it('takes no placeholder from what fills it', () => {
  expect(words.history.noneFound({ search: '{name} <b>' })).toBe('Nothing found for “{name} <b>”')
})

it('speaks English where it does not know the language', () => {
  speak('tlh-KX')
  expect([spokenLanguage(), spokenLocale(), words.close]).toEqual(['en', 'tlh-KX', 'Close'])
})
