/** No name leads a key astray (traps 21 and 22), and no two files of a drop share one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BATCH_TOKEN_BYTES, batchToken, distinctPath, objectKeyOf } from '../../../main/intake/object-key.ts'

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '.',
      '..',
      '/',
      '\\',
      '\0',
      '\r\n',
      '\u2028',
      '\u202e',
      'e\u0301',
      'é',
      '\ud800',
      '%2e',
      '😀',
      ' ',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
})

describe('objectKeyOf', () => {
  it('is safe for every client and store, whatever the name', () => {
    fc.assert(
      fc.property(nasty, (path) => {
        const key = objectKeyOf('team/', 'token', path)
        if (key === null) return path.replace(/[\\/]/g, '') === ''
        return (
          key.startsWith('team/token/') &&
          key === key.normalize('NFC') &&
          Buffer.from(key).toString() === key &&
          Buffer.byteLength(key) <= 1_024 &&
          !/[\p{Cc}\\\u2028\u2029]/u.test(key) &&
          key.split('/').every((segment) => !/^\.{0,2}$/.test(segment))
        )
      }),
    )
  })

  it.each([
    ['a.txt', 'token/a.txt'],
    ['folder/a.txt', 'token/folder/a.txt'],
    ['../../etc/passwd', 'token/__/__/etc/passwd'],
    ['./a', 'token/_/a'],
    ['//a//b', 'token/a/b'],
    ['C:\\x\\y', 'token/C:/x/y'],
    ['cafe\u0301', 'token/caf\u00e9'],
    ['a\r\nb', 'token/a__b'],
    ['...', 'token/...'],
    ['', null],
    ['/', null],
  ])('of %j is %j', (path, key) => {
    expect(objectKeyOf('', 'token', path)).toBe(key)
  })

  it('is refused above 1,024 bytes of UTF-8, the prefix included', () => {
    const room = 1_024 - 'team/token/'.length
    expect([
      objectKeyOf('team/', 'token', 'x'.repeat(room))?.length,
      objectKeyOf('team/', 'token', 'x'.repeat(room + 1)),
      objectKeyOf('team/', 'token', 'é'.repeat(room / 2 + 1)),
    ]).toEqual([1_024, null, null])
  })
})

describe('distinctPath', () => {
  it.each([
    ['a.txt', [], 'a.txt'],
    ['a.txt', ['a.txt'], 'a (2).txt'],
    ['a.txt', ['a.txt', 'a (2).txt'], 'a (3).txt'],
    ['x.d/a', ['x.d/a'], 'x.d/a (2)'],
    ['x/.profile', ['x/.profile'], 'x/.profile (2)'],
    ['a.tar.gz', ['a.tar.gz'], 'a.tar (2).gz'],
  ])('of %s beside %j is %s', (path, taken, expected) => {
    expect(distinctPath(path, new Set(taken))).toBe(expected)
  })
})

describe('batchToken', () => {
  it('is sixteen characters of every bit it is given', () => {
    expect(batchToken(new Uint8Array(BATCH_TOKEN_BYTES))).toBe('a'.repeat(16))
    expect(batchToken(new Uint8Array(BATCH_TOKEN_BYTES).fill(255))).toBe('7'.repeat(16))
    expect(batchToken(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))).toMatch(/^[a-z2-7]{16}$/)
  })
})
