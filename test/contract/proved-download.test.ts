/** What came down counts where the store's own checksum or, for want of one, its size says so. */
import { describe, expect, it } from 'vitest'
import { isProved } from '../../contract/proved-download.ts'

describe('isProved', () => {
  const file = {
    size: 5,
    crc32: 0x3610a686,
    md5: '5d41402abc4b2a76b9719d911017c592',
    storeCrc32: null,
    etag: '',
  }
  it.each([
    ['the store’s CRC32', { storeCrc32: 'NhCmhg==' }, 5, true],
    ['another CRC32', { storeCrc32: 'NhCmhw==' }, 5, false],
    ['an ETag that is the MD5', { etag: '"5d41402abc4b2a76b9719d911017c592"' }, 5, true],
    ['an ETag that is another MD5', { etag: '"5d41402abc4b2a76b9719d911017c593"' }, 5, false],
    ['an ETag of parts, by its size', { etag: '"5d41402abc4b2a76b9719d911017c592-2"' }, 5, true],
    ['another size', { etag: '"x-2"' }, 6, false],
  ])('judges by %s', (_, rest, size, proved) => {
    expect(isProved({ ...file, ...rest }, size)).toBe(proved)
  })
})
