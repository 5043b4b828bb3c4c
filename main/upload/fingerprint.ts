/** The fingerprint of a whole file, from those of its parts: the plan depends on the size alone. Pure. */
import { createHash } from 'node:crypto'

/**
 * @param parts all of them, in order; of the same plan wherever two are compared
 * @returns hex; null where one of the parts has none
 */
export function fingerprintOf(parts: readonly { length: number; mac?: string | null }[]): string | null {
  const hash = createHash('sha256')
  for (const { length, mac } of parts) {
    if (mac === undefined || mac === null) return null
    hash.update(`${length}:${mac}\n`)
  }
  return hash.digest('hex')
}
