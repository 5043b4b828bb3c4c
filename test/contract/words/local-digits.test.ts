/** One rule for digits, in every message: counted ones as the region writes them, those of names as they are. */
import { afterEach, describe, expect, it } from 'vitest'
import { catalogs } from '../../../contract/words/catalogs.ts'
import { localDigits } from '../../../contract/words/local-digits.ts'
import { speak } from '../../../contract/words/speech.ts'
import { words } from '../../../contract/words/words.ts'

afterEach(() => speak('en-GB'))

it.each([
  ['أقصر من 12 ساعة.', 'أقصر من ١٢ ساعة.'],
  ['حتى 5000 ميغابايت', 'حتى ٥٠٠٠ ميغابايت'],
  ['من 6 إلى 8.', 'من ٦ إلى ٨.'],
  ['S3، IPv6، MD5، CRC32، CRC-32', 'S3، IPv6، MD5، CRC32، CRC-32'],
  ['مثل eu-central-1 أو proxy.example.com:8080.', 'مثل eu-central-1 أو proxy.example.com:8080.'],
  ['arn:aws:iam::123456789012:role/name', 'arn:aws:iam::123456789012:role/name'],
  ['https://127.0.0.1:9000/a', 'https://127.0.0.1:9000/a'],
  ['مثل (2).', 'مثل (2).'],
  ['{count, plural, =0 {لا شيء} other {#}}', '{count, plural, =0 {لا شيء} other {#}}'],
])('writes %s in Egypt', (message, written) => {
  expect(localDigits(message, 'ar-EG')).toBe(written)
})

it.each(['ar-AE', 'en-GB', 'de-DE', 'ja-JP'])('leaves them as they are in %s', (locale) => {
  expect(localDigits('12 (2) S3', locale)).toBe('12 (2) S3')
})

describe('everything Slipway says', () => {
  it.each(['ar-EG', 'ar-AE'])('has one kind of counted digits in %s', (locale) => {
    const other = locale === 'ar-EG' ? /(?:^|[\s\u2068])[0-9]+(?=[\s.،؛]|$)/u : /[٠-٩]/u
    const said = messagesOf(catalogs.ar).map((message) => localDigits(message, locale))
    expect(said.filter((text) => other.test(text))).toEqual([])
  })

  it('says the reminder of an Egyptian in digits of Egypt', () => {
    speak('ar-EG')
    expect(words.settings.remindBeforeEndHelp).toContain('١٢')
  })
})

/** Every message as it stands before it is filled. */
function messagesOf(tree: object): string[] {
  return Object.values(tree).flatMap((said) => (typeof said === 'string' ? [said] : messagesOf(said)))
}
