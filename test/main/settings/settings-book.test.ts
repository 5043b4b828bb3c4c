/** Settings of any version are read field by field. */
import { expect, it } from 'vitest'
import { defaultSettings } from '../../../contract/settings.ts'
import { createSettingsBook } from '../../../main/settings/settings-book.ts'
import { memoryValue } from '../../fakes/memory-value.ts'

it.each<[unknown, object]>([
  [undefined, {}],
  [null, {}],
  ['text', {}],
  [
    { theme: 'dark', connections: 8 },
    { theme: 'dark', connections: 8 },
  ],
  [{ theme: 'pink', connections: 8 }, { connections: 8 }],
  [{ connections: 0, linkExpirySeconds: 604_801, copyWhenDone: 'yes' }, {}],
  [{ fromNewerVersion: true, theme: 'light' }, { theme: 'light' }],
  [{ toString: 'x', constructor: 1 }, {}],
])('%j is read leniently', (stored, fitting) => {
  expect(createSettingsBook(memoryValue(stored)).get()).toEqual({ ...defaultSettings, ...fitting })
})

it('keeps changes', () => {
  const value = memoryValue()
  expect(createSettingsBook(value).change({ theme: 'dark' })).toEqual({ ...defaultSettings, theme: 'dark' })
  expect(createSettingsBook(value).get()).toEqual({ ...defaultSettings, theme: 'dark' })
})

it('leaves a setting alone for which nothing was given', () => {
  const book = createSettingsBook(memoryValue({ language: 'ja' }))
  expect(book.change({ language: undefined, theme: 'dark' } as never)).toEqual({
    ...defaultSettings,
    language: 'ja',
    theme: 'dark',
  })
})

it('applies settings at the start and after each change', () => {
  const applied: string[] = []
  const book = createSettingsBook(memoryValue({ language: 'ja' }), ({ language }) => applied.push(language))
  book.change({ language: 'ar' })
  book.change({ theme: 'dark' })
  expect(applied).toEqual(['ja', 'ar', 'ar'])
})
