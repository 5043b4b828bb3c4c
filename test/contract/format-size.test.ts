/** Sizes read as in the person's own file manager. */
import { afterEach, expect, it } from 'vitest'
import { formatRate, formatSize, unitBaseOf } from '../../contract/format-size.ts'
import { speak } from '../../contract/words/speech.ts'

afterEach(() => speak('en-GB'))

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [4_250_000, '4.3 MB'],
  [9_960_000, '10 MB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [999_999_999, '1 GB'],
  [48_800_000_000_000, '49 TB'],
])('writes %d bytes as %s where a kilobyte has 1,000', (bytes, text) => {
  expect(formatSize(bytes, 1000)).toBe(text)
})

it.each([
  [1_023, '1,023 bytes'],
  [1_024, '1 kB'],
  [1_048_576, '1 MB'],
  [5_368_709_120, '5 GB'],
])('writes %d bytes as %s where a kilobyte has 1,024', (bytes, text) => {
  expect(formatSize(bytes, 1024)).toBe(text)
})

it('counts as Windows, and everything else, does', () => {
  expect([unitBaseOf('win32'), unitBaseOf('darwin'), unitBaseOf('linux')]).toEqual([1024, 1000, 1000])
})

it('writes a rate per second', () => {
  expect(formatRate(800_000, 1000)).toBe('800 kB/s')
})

it.each([
  ['de-DE', '4,3 MB', '4,3 MB/s', '512 Byte'],
  ['fr-FR', '4,3 Mo', '4,3 Mo/s', '512 octets'],
  ['ja-JP', '4.3 MB', '4.3 MB/秒', '512 バイト'],
  ['ar-EG', '٤٫٣ م.ب', '٤٫٣ م.ب/ث', '٥١٢ بايت'],
])('writes as %s does', (locale, size, rate, few) => {
  speak(locale)
  const written = [formatSize(4_250_000, 1000), formatRate(4_250_000, 1000), formatSize(512, 1000)]
  expect(written.map((text) => text.replace(/\s/g, ' '))).toEqual([size, rate, few])
})
