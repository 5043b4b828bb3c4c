/** Done is said only where the store's own figure equals the file's. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { StoredPart } from '../../../contract/transfer-protocol.ts'
import { checksumEvidence, type Evidence, expectedOf, prove } from '../../../main/upload/prove.ts'
import { failing } from '../../fakes/failing.ts'

const part = (number: number, md5: string | null, length = 5): StoredPart => ({
  number,
  offset: (number - 1) * 5,
  length,
  etag: '"e"',
  // CRC32 of "hello".
  crc32: 0x3610a686,
  md5,
  storeCrc32: null,
})
/** MD5 of "hello". */
const HELLO = '5d41402abc4b2a76b9719d911017c592'

const expected = expectedOf([part(1, HELLO)], false)
const nothing: Evidence = { size: null, crc32: null, compositeCrc32: null, etag: null }
const tried = (evidence: Partial<Evidence>, file = expected) =>
  failing((async () => Promise.reject(new Error(prove(file, { ...nothing, ...evidence }))))())

describe('prove', () => {
  it.each<[string, Partial<Evidence>, string]>([
    ['the checksum', { crc32: 'NhCmhg==' }, 'full-object-crc32'],
    ['the checksum, whatever the ETag says', { crc32: 'NhCmhg==', etag: '"encrypted"' }, 'full-object-crc32'],
    ['the MD5', { etag: `"${HELLO}"` }, 'md5'],
    ['the MD5 in capitals, without quotes', { etag: HELLO.toUpperCase(), size: 5 }, 'md5'],
  ])('takes %s', (_, evidence, proof) => {
    expect(prove(expected, { ...nothing, ...evidence })).toBe(proof)
  })

  it.each<[string, Partial<Evidence>, string]>([
    ['another size', { size: 6, crc32: 'NhCmhg==' }, 'size'],
    ['another checksum, whatever the ETag says', { crc32: 'AAAAAA==', etag: HELLO }, 'checksum'],
    ['another MD5', { etag: `"${'0'.repeat(32)}"` }, 'checksum'],
    ['the right size alone', { size: 5 }, 'checksum'],
    ['nothing', {}, 'checksum'],
  ])('does not take %s', async (_, evidence, what) => {
    expect(await tried(evidence)).toEqual({ kind: 'mismatch', what })
  })

  it('does not take an ETag where no MD5 was made', async () => {
    expect(await tried({ etag: '"e"' }, expectedOf([part(1, null)], false))).toEqual({
      kind: 'mismatch',
      what: 'checksum',
    })
  })
})

describe('prove, of a multipart object', () => {
  const file = expectedOf([part(1, HELLO), part(2, HELLO)], true)
  const [composite, sum] = [file.compositeCrc32 ?? '', file.compositeCrc32?.split('-')[0] ?? '']

  it.each<[string, Partial<Evidence>, string]>([
    [
      'the checksum of the whole, before all else',
      { crc32: file.crc32, compositeCrc32: 'x-2' },
      'full-object-crc32',
    ],
    [
      'the checksum of the parts’ checksums',
      { compositeCrc32: composite, etag: '"encrypted"' },
      'composite-crc32',
    ],
    ['the same without the number of parts', { compositeCrc32: sum }, 'composite-crc32'],
    ['the MD5 of the parts’ MD5s', { etag: `"${file.etag}"` }, 'md5'],
  ])('takes %s', (_, evidence, proof) => {
    expect(prove(file, { ...nothing, ...evidence })).toBe(proof)
  })

  it.each<[string, Partial<Evidence>, string]>([
    [
      'another composite checksum, whatever the ETag says',
      { compositeCrc32: 'AAAAAA==-2', etag: file.etag },
      'checksum',
    ],
    ['one over another number of parts', { compositeCrc32: `${sum}-3` }, 'checksum'],
    ['the right one and another size', { compositeCrc32: composite, size: 9 }, 'size'],
    ['the checksum of the whole in its place', { compositeCrc32: file.crc32 }, 'checksum'],
  ])('does not take %s', async (_, evidence, what) => {
    expect(await tried(evidence, file)).toEqual({ kind: 'mismatch', what })
  })
})

describe('checksumEvidence', () => {
  it.each([
    ['NhCmhg==', 'FULL_OBJECT', 'crc32'],
    ['NhCmhg==', null, 'crc32'],
    ['NhCmhg==-2', null, 'compositeCrc32'],
    ['NhCmhg==-2', 'COMPOSITE', 'compositeCrc32'],
    ['NhCmhg==', 'COMPOSITE', 'compositeCrc32'],
  ] as const)('sorts %s with the type %s', (crc32, checksumType, sort) => {
    const none = { crc32: null, compositeCrc32: null }
    expect(checksumEvidence({ crc32, checksumType })).toEqual({ ...none, [sort]: crc32 })
  })

  it('finds nothing where there is nothing', () => {
    expect(checksumEvidence({ crc32: null, checksumType: null })).toEqual({
      crc32: null,
      compositeCrc32: null,
    })
  })
})

describe('expectedOf', () => {
  it('adds the parts up as S3 does: sizes, combined CRC32, MD5 of MD5s and their count', () => {
    // printf hellohello | crc32 and md5(md5(hello) + md5(hello)), as S3 answers for two parts of "hello".
    expect(expectedOf([part(1, HELLO), part(2, HELLO)], true)).toEqual({
      size: 10,
      crc32: crcOf('hellohello'),
      compositeCrc32: `${crcOf(Buffer.from('3610a6863610a686', 'hex'))}-2`,
      etag: `${md5OfMd5s(HELLO, HELLO)}-2`,
    })
  })

  it('of one part is composite all the same where the upload was multipart', () => {
    expect(expectedOf([part(1, HELLO)], true).etag).toBe(`${md5OfMd5s(HELLO)}-1`)
  })
})

function md5OfMd5s(...sums: string[]): string {
  return createHash('md5')
    .update(Buffer.from(sums.join(''), 'hex'))
    .digest('hex')
}

function crcOf(text: string | Buffer): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(text))
  return bytes.toString('base64')
}
