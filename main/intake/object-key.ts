/** The object key of a file: what of its name a key may hold, under a prefix nobody can guess. Pure. */
import { MAX_KEY_BYTES } from '../../contract/limits.ts'

/** Bytes of randomness in a batch's folder name. */
export const BATCH_TOKEN_BYTES = 10
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * A folder name for everything handed in at once, so that nothing there is ever overwritten.
 * @param random BATCH_TOKEN_BYTES bytes
 * @returns 16 characters of lower-case base 32
 */
export function batchToken(random: Uint8Array): string {
  let bits = ''
  for (const byte of random) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join('')
}

/** The path as it stands in a key: what different names become may be the same. */
export function safePath(path: string): string {
  // Through UTF-8, where half a surrogate pair has no place: it becomes U+FFFD.
  return Buffer.from(path)
    .toString()
    .normalize('NFC')
    .replaceAll('\\', '/')
    .split('/')
    .map(safeSegment)
    .filter((segment) => segment !== '')
    .join('/')
}

/**
 * `prefix + token + / + folder + / + name`, safe for every client and store: NFC, no `.`, `..` or empty
 * segments (clients collapse them, and the key becomes another), no control characters, no backslash.
 * @param prefix of the connection: empty or ending in `/`
 * @param path folder path and name as dropped, `/` or `\` between names
 * @returns null where the key would be longer than S3 takes, or nothing of the name is left
 */
export function objectKeyOf(prefix: string, token: string, path: string): string | null {
  const safe = safePath(path)
  if (safe === '') return null
  const key = `${prefix}${token}/${safe}`
  return Buffer.byteLength(key) > MAX_KEY_BYTES ? null : key
}

/**
 * The same name in a folder of its own, for a key that is taken.
 * @param token see `batchToken`
 * @returns null where the key would be longer than S3 takes
 */
export function freshKeyOf(key: string, token: string): string | null {
  const name = key.lastIndexOf('/') + 1
  const fresh = `${key.slice(0, name)}${token}/${key.slice(name)}`
  return Buffer.byteLength(fresh) > MAX_KEY_BYTES ? null : fresh
}

/**
 * The same folder with another name at the end.
 * @returns null where the key would be longer than S3 takes, or nothing of the name is left
 */
export function renamedKey(key: string, name: string): string | null {
  const safe = safePath(name)
  if (safe === '' || safe.includes('/')) return null
  const renamed = key.slice(0, key.lastIndexOf('/') + 1) + safe
  return Buffer.byteLength(renamed) > MAX_KEY_BYTES ? null : renamed
}

/** Adds ` (2)`, ` (3)` ... before the extension until `taken` does not know the path. */
export function distinctPath(path: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path)) return path
  const [, stem = path, extension = ''] = /^(.*[^/])(\.[^./]+)$/s.exec(path) ?? []
  for (let count = 2; ; count++) {
    const candidate = `${stem} (${count})${extension}`
    if (!taken.has(candidate)) return candidate
  }
}

function safeSegment(segment: string): string {
  // biome's rule against control characters in patterns is met by naming their Unicode class.
  const printable = segment.replace(/[\p{Cc}\u2028\u2029]/gu, '_')
  return /^\.{1,2}$/.test(printable) ? printable.replaceAll('.', '_') : printable
}
