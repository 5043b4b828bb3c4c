/** Durations are counted as each language counts. */
import { afterEach, expect, it } from 'vitest'
import { formatDuration } from '../../../contract/words/format-duration.ts'
import { speak } from '../../../contract/words/speech.ts'

afterEach(() => speak('en-GB'))

it.each([
  ['en-GB', '2 hours 30 minutes'],
  ['de-DE', '2 Stunden, 30 Minuten'],
  ['fr-FR', '2 heures 30 minutes'],
  ['es-ES', '2 horas 30 minutos'],
  ['ja-JP', '2 時間30 分'],
  ['ar-EG', 'ساعتان و٣٠ دقيقة'],
])('says two and a half hours in %s', (locale, text) => {
  speak(locale)
  expect(formatDuration([2, 'hour'], [30, 'minute']).replace(/\s/g, ' ')).toBe(text)
})

it('leaves out what is zero, unless there is nothing else', () => {
  expect([formatDuration([1, 'day'], [0, 'hour']), formatDuration([0, 'second'])]).toEqual([
    '1 day',
    '0 seconds',
  ])
})
