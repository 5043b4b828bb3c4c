/** Whether bytes that came down are what the store says it holds. Pure. */
import { crc32ToBase64 } from './crc32.ts'
import type { FetchedFile } from './transfer-protocol.ts'

/**
 * By the store's CRC32 of the whole, or by its MD5 where the ETag is one; where it gives neither (parts, encryption
 * with a key of its own) by the size alone.
 * @param size that the store listed, in bytes
 */
export function isProved({ size: came, crc32, md5, storeCrc32, etag }: FetchedFile, size: number): boolean {
  if (came !== size) return false
  if (storeCrc32 !== null) return storeCrc32 === crc32ToBase64(crc32)
  const tag = etag.replaceAll('"', '').toLowerCase()
  return !/^[0-9a-f]{32}$/.test(tag) || tag === md5
}

/** What a file is called until all of it has come down. */
export function unfinishedPath(path: string): string {
  return `${path}.part`
}
