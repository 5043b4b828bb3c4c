/** Which checksum each connection's store knows: asked once with both, then remembered. */

/**
 * The ladder, best rung first. `unknown`: send CRC32 and MD5, and see. `crc32`: the store computes and returns it, as
 * far as is known also of whole multipart objects. `composite`: of those only one of their parts' CRC32s. `md5`: it
 * knows no CRC32.
 */
export type KnownIntegrity = 'unknown' | 'crc32' | 'composite' | 'md5'

export interface IntegrityMemory {
  get(connectionId: string): KnownIntegrity
  learn(connectionId: string, known: KnownIntegrity): void
}

/** @param stored what earlier runs learned @param save writes what was learned now */
export function createIntegrityMemory(
  stored: Record<string, KnownIntegrity>,
  save: (all: Record<string, KnownIntegrity>) => void,
): IntegrityMemory {
  const known = new Map(Object.entries(stored))
  return {
    get: (connectionId) => known.get(connectionId) ?? 'unknown',
    learn(connectionId, integrity) {
      if (known.get(connectionId) === integrity) return
      known.set(connectionId, integrity)
      try {
        save(Object.fromEntries(known))
      } catch {
        // A disk that takes nothing: asked again after a restart, at the cost of one request.
      }
    },
  }
}

/** What is computed and sent with each part. */
export function checksumsFor(known: KnownIntegrity): { withCrc32: boolean; withMd5: boolean } {
  return { withCrc32: known !== 'md5', withMd5: known !== 'crc32' && known !== 'composite' }
}

/** What a store was seen to know. */
const LASTING = new Set<unknown>(['crc32', 'composite', 'md5'] satisfies KnownIntegrity[])

/** What an earlier run saved; anything that does not fit counts as unknown. */
export function storedIntegrity(value: unknown): Record<string, KnownIntegrity> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.fromEntries(entries.filter(([, known]) => LASTING.has(known)))
}
