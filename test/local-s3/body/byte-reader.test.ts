/** Reading by lines, counts and delimiters, however the stream is cut. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ByteReader } from '../../../local-s3/body/byte-reader.ts'

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function text(pieces: AsyncIterable<Buffer>): Promise<string> {
  let joined = ''
  for await (const piece of pieces) joined += piece.toString('latin1')
  return joined
}

it('finds the same line, count and delimiter for every cut', async () => {
  const content = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '-'), maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 1, max: 50 }), async (filling, size) => {
      const stream = Buffer.from(`line\r\nfour${filling}\r\n--end--rest`)
      const reader = new ByteReader(cut(stream, size))
      expect(await reader.line(100)).toBe('line')
      expect(await text(reader.exactly(4))).toBe('four')
      const expected = `${filling}\r\n--end--`.split('\r\n--end--')[0]
      expect(await text(reader.until(Buffer.from('\r\n--end--')))).toBe(expected)
    }),
  )
})

it('refuses a stream that ends too early, and a line without an end', async () => {
  const reader = () => new ByteReader(cut(Buffer.from('abc'), 2))
  await expect(reader().line(100)).rejects.toMatchObject({ code: 'IncompleteBody' })
  await expect(text(reader().exactly(4))).rejects.toMatchObject({ code: 'IncompleteBody' })
  await expect(text(reader().until(Buffer.from('x')))).rejects.toMatchObject({ code: 'IncompleteBody' })
  const endless = new ByteReader(cut(Buffer.alloc(5000, 'a'), 100))
  await expect(endless.line(1000)).rejects.toMatchObject({ code: 'IncompleteBody' })
})
