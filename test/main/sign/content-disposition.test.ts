/** Download names: whatever the file is called, the header stays one harmless line (trap 22). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentDisposition } from '../../../main/sign/content-disposition.ts'

describe('contentDisposition', () => {
  it('gives the name in ASCII and in full (trap 22)', () => {
    expect(contentDisposition('attachment', 'Übersicht "2026" 100%.pdf')).toBe(
      `attachment; filename="_bersicht _2026_ 100_.pdf"; filename*=UTF-8''%C3%9Cbersicht%20%222026%22%20100%25.pdf`,
    )
  })

  it('drops line breaks, path separators and direction marks', () => {
    expect(contentDisposition('inline', '../a\r\nSet-Cookie: b\\\u202efdp.exe')).toBe(
      `inline; filename=".._aSet-Cookie: b_fdp.exe"; filename*=UTF-8''.._aSet-Cookie%3A%20b_fdp.exe`,
    )
  })

  it.each(['', '\r\n'])('falls back to a plain name for %j', (name) => {
    expect(contentDisposition('attachment', name)).toBe(
      `attachment; filename="download"; filename*=UTF-8''download`,
    )
  })

  it('is one line of printable ASCII with nothing unescaped for every name', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (name) => {
        expect(contentDisposition('attachment', name)).toMatch(
          /^attachment; filename="[ !#$&-.0-[\]-~]+"; filename\*=UTF-8''(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+$/,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('keeps names without separators, marks or control characters exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        fc.pre(!/[/\\\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name))
        const full = contentDisposition('attachment', name).split("UTF-8''")[1] ?? ''
        expect(decodeURIComponent(full)).toBe(name)
      }),
    )
  })
})
