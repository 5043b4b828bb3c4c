/** The files of a round: random bytes of many sizes, and the hash of each. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KIB, MIB } from '../../contract/limits.ts'

export interface SourceFile {
  path: string
  name: string
  /** Bytes. */
  size: number
  sha256: string
}

/** Twenty files: nothing, single PUTs up to the largest, two parts and a byte, and 32 parts. */
export const fullSizes: readonly number[] = [
  256 * MIB,
  0,
  1,
  100,
  1_000,
  4 * KIB,
  10_000,
  64 * KIB,
  100_000,
  300_000,
  500_000,
  MIB,
  3 * MIB,
  7 * MIB,
  8 * MIB,
  8 * MIB + 1,
  9 * MIB,
  12 * MIB + 3,
  24 * MIB,
  40 * MIB,
]

/** The same kinds of file, few and small, for a run of seconds. */
export const shortSizes: readonly number[] = [64 * MIB, 0, 1, 1_000, 500_000, 8 * MIB, 8 * MIB + 1, 24 * MIB]

/** @param sizes bytes of each */
export function makeSources(directory: string, sizes: readonly number[]): SourceFile[] {
  mkdirSync(directory, { recursive: true })
  return sizes.map((size, index) => {
    const name = `file-${String(index + 1).padStart(2, '0')}-of-${size}-bytes.bin`
    const path = join(directory, name)
    const bytes = randomBytes(size)
    writeFileSync(path, bytes)
    return { path, name, size, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
}
