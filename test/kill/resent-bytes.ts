/** How many bytes each kill made the app send again, by what the server received. */
import type { LedgerEntry } from '../../local-s3/ledger.ts'

export interface ResentBytes {
  /** @param life counts starts of the app @param entries what the server saw in it */
  add(life: number, entries: readonly LedgerEntry[]): void
  /** Bytes that were received in the life which that kill ended, and in a later one again. */
  mostPerKill(): number
  /**
   * Of these, bytes beyond one part for each connection that was used in that life.
   * @param partBytes of the largest part
   */
  mostBeyond(partBytes: number): number
}

export function createResentBytes(): ResentBytes {
  /** By key and part: the last attempt. */
  const received = new Map<string, { life: number; bytes: number }>()
  const lives = new Map<number, { resent: number; connections: number }>()
  const resentIn = (life: number) => lives.get(life)?.resent ?? 0
  return {
    add(life, entries) {
      const bodies = entries.filter(
        ({ operation }) => operation === 'UploadPart' || operation === 'PutObject',
      )
      lives.set(life, { resent: 0, connections: mostAtOnce(bodies) })
      for (const { key, partNumber, bytesReceived } of bodies) {
        if (bytesReceived === 0) continue
        const part = `${key}\0${partNumber ?? 0}`
        const before = received.get(part)
        const interrupted = before === undefined ? undefined : lives.get(before.life)
        if (before !== undefined && before.life !== life && interrupted !== undefined)
          interrupted.resent += before.bytes
        received.set(part, { life, bytes: bytesReceived })
      }
    },
    mostPerKill: () => Math.max(0, ...[...lives.keys()].map(resentIn)),
    mostBeyond: (partBytes) =>
      Math.max(0, ...[...lives.values()].map(({ resent, connections }) => resent - connections * partBytes)),
  }
}

/** The most requests that the server had open at one time. */
function mostAtOnce(entries: readonly LedgerEntry[]): number {
  return Math.max(
    0,
    ...entries.map(
      ({ startedAt }) =>
        entries.filter((other) => other.startedAt <= startedAt && (other.endedAt ?? startedAt) >= startedAt)
          .length,
    ),
  )
}
