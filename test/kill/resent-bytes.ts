/** How many bytes each kill made the app send again, by what the server received. */
import type { LedgerEntry } from '../../local-s3/ledger.ts'

export interface ResentBytes {
  /** @param life counts starts of the app @param entries what the server saw in it */
  add(life: number, entries: readonly LedgerEntry[]): void
  /** Bytes that were received in the life which that kill ended, and in a later one again. */
  mostPerKill(): number
}

export function createResentBytes(): ResentBytes {
  /** By key and part: the last attempt. */
  const received = new Map<string, { life: number; bytes: number }>()
  const wasted = new Map<number, number>()
  return {
    add(life, entries) {
      for (const { operation, key, partNumber, bytesReceived } of entries) {
        if ((operation !== 'UploadPart' && operation !== 'PutObject') || bytesReceived === 0) continue
        const part = `${key}\0${partNumber ?? 0}`
        const before = received.get(part)
        if (before !== undefined && before.life !== life)
          wasted.set(before.life, (wasted.get(before.life) ?? 0) + before.bytes)
        received.set(part, { life, bytes: bytesReceived })
      }
    },
    mostPerKill: () => Math.max(0, ...wasted.values()),
  }
}
