import { createCipheriv } from 'node:crypto'
import { expect, it } from 'vitest'
import { createFingerprinter } from '../../transfer/fingerprint.ts'

const KEY = '000102030405060708090a0b0c0d0e0f'

it('is the GMAC of the bytes under its key', () => {
  const fingerprinter = createFingerprinter()
  expect(fingerprinter.of(Buffer.from('hello'))).toBeNull()
  fingerprinter.setKey(KEY)
  const cipher = createCipheriv('aes-128-gcm', Buffer.from(KEY, 'hex'), Buffer.alloc(12))
  cipher.setAAD(Buffer.from('hello'))
  cipher.final()
  expect(fingerprinter.of(Buffer.from('hello'))).toBe(cipher.getAuthTag().toString('hex'))
})

it('differs by a bit, by a zero more, and by the key', () => {
  const [one, other] = [createFingerprinter(), createFingerprinter()]
  one.setKey(KEY)
  other.setKey(KEY.replace('00', '80'))
  const bytes = Buffer.alloc(100_000, 7)
  const flipped = Buffer.from(bytes)
  flipped[99_999] = 6
  const longer = Buffer.concat([bytes, Buffer.alloc(1)])
  const prints = [one.of(bytes), one.of(flipped), one.of(longer), other.of(bytes), one.of(Buffer.alloc(0))]
  expect(new Set(prints).size).toBe(prints.length)
  expect(one.of(Buffer.from(bytes))).toBe(prints[0])
})
