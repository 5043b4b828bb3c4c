/** The bytes that are sent are the very bytes that were hashed. */
import { createHash } from 'node:crypto'
import { openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createPartMemory, readPartBody } from '../../transfer/part-body.ts'
import { openSourceFile } from '../../transfer/source-file.ts'
import { failing } from '../fakes/failing.ts'
import { someBytes } from '../fakes/upload-rig.ts'
import { temporaryFolder } from '../local-s3/start-test-server.ts'

const WINDOW = 1_000

async function partOf(bytes: Buffer, offset: number, length: number, withMd5 = true) {
  const path = join(await temporaryFolder(), 'a')
  writeFileSync(path, bytes)
  const source = await openSourceFile(path, null)
  onTestFinished(() => source.close())
  const part = { number: 1, offset, length }
  return { path, body: await readPartBody(source, part, createPartMemory(), withMd5, WINDOW) }
}

async function sent(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Buffer> {
  const copies: Buffer[] = []
  for await (const piece of pieces) copies.push(Buffer.from(piece))
  return Buffer.concat(copies)
}

describe('a part', () => {
  it.each([
    ['empty', 0, 0],
    ['one window', 0, WINDOW],
    ['within the file', 123, 500],
    ['one byte more than a window', 7, WINDOW + 1],
    ['many windows', 0, 10 * WINDOW],
    ['the end of the file', 9 * WINDOW + 5, WINDOW - 5],
  ])('that is %s is hashed as Node hashes it, and sent whole', async (_, offset, length) => {
    const bytes = someBytes(10 * WINDOW)
    const expected = bytes.subarray(offset, offset + length)
    const { body } = await partOf(bytes, offset, length)
    expect([body.crc32, body.md5]).toEqual([
      crc32(expected),
      createHash('md5').update(expected).digest('hex'),
    ])
    expect((await sent(body.pieces())).equals(expected)).toBe(true)
  })

  it('has no MD5 unless it is asked for', async () => {
    expect((await partOf(someBytes(10), 0, 10, false)).body.md5).toBeNull()
  })

  it('that is held whole is sent as it was hashed, whatever becomes of the file', async () => {
    const bytes = someBytes(WINDOW)
    const { path, body } = await partOf(bytes, 0, WINDOW)
    writeFileSync(path, Buffer.alloc(WINDOW))
    expect((await sent(body.pieces())).equals(bytes)).toBe(true)
  })

  it('that is read twice and changed in between never goes out whole', async () => {
    const { path, body } = await partOf(someBytes(3 * WINDOW), 0, 3 * WINDOW)
    writeSync(openSync(path, 'r+'), Buffer.from('x'), 0, 1, 5)
    let bytes = 0
    const sending = (async () => {
      for await (const piece of body.pieces()) bytes += piece.byteLength
    })()
    expect(await failing(sending)).toEqual({ kind: 'file', what: 'changed', code: 'second read' })
    expect(bytes).toBe(2 * WINDOW)
  })
})

describe('part memory', () => {
  it('is kept from part to part, and grows where it has to', () => {
    const memory = createPartMemory()
    const first = memory.take(10)
    const smaller = memory.take(5)
    const larger = memory.take(20)
    expect([smaller.buffer === first.buffer, larger.byteLength, smaller.byteLength]).toEqual([true, 20, 5])
  })
})
