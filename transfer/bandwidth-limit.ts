/** One token bucket over all sockets: bytes wait here until they may go out, in the order they came. */
import { createFifo } from '../contract/fifo.ts'

export interface BandwidthLimit {
  /** From now on, also for those who wait. @param bytesPerSecond null lifts the limit */
  set(bytesPerSecond: number | null): void
  /** Bytes to ask for at a time at most: small under a low limit, so that sockets alternate and none falls silent. */
  pieceBytes(): number
  /** Settles when `bytes` may be written. Undefined where there is no wait. */
  take(bytes: number, signal: AbortSignal): Promise<void> | undefined
}

export interface LimitClock {
  /** Steady milliseconds. */
  now(): number
  /** @returns a function that takes it back */
  after(milliseconds: number, run: () => void): () => void
}

/** What may be saved up, and so sent at once, in milliseconds of the limit: timers are late by less. */
const BURST_MS = 100
/** What a socket takes at a time, in milliseconds of the limit. */
const PIECE_MS = 40
const SMALLEST_PIECE_BYTES = 1024
/** Large enough to cost little, small enough for progress a person can see. */
const LARGEST_PIECE_BYTES = 512 * 1024

const systemClock: LimitClock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}

export function createBandwidthLimit(clock = systemClock): BandwidthLimit {
  const waiting = createFifo<{ bytes: number; signal: AbortSignal; go(): void }>()
  let limit: number | null = null
  /** Below zero after a piece went out on credit: the next one waits until that is paid back. */
  let saved = 0
  let countedAt = clock.now()
  let stopTimer = () => {}

  function count(bytesPerSecond: number): void {
    const now = clock.now()
    const most = (bytesPerSecond * BURST_MS) / 1000
    saved = Math.min(most, saved + ((now - countedAt) * bytesPerSecond) / 1000)
    countedAt = now
  }

  function pump(): void {
    stopTimer()
    if (limit !== null) count(limit)
    for (let next = waiting.next(); next !== undefined; next = waiting.next()) {
      if (limit !== null && saved < 0) {
        stopTimer = clock.after(Math.ceil((-saved / limit) * 1000), pump)
        return
      }
      waiting.shift()
      // One that was aborted takes nothing with it.
      if (!next.signal.aborted) saved -= limit === null ? 0 : next.bytes
      next.go()
    }
  }

  return {
    set(bytesPerSecond) {
      if (limit !== null) count(limit)
      // Nothing is saved up, or owed, from a time with another limit.
      saved = 0
      countedAt = clock.now()
      limit = bytesPerSecond
      pump()
    },
    pieceBytes() {
      if (limit === null) return LARGEST_PIECE_BYTES
      const fair = Math.floor((limit * PIECE_MS) / 1000)
      return Math.min(LARGEST_PIECE_BYTES, Math.max(SMALLEST_PIECE_BYTES, fair))
    },
    take(bytes, signal) {
      if (limit === null) return undefined
      return new Promise((resolve) => {
        waiting.push({ bytes, signal, go: resolve })
        if (waiting.size() === 1) pump()
      })
    },
  }
}
