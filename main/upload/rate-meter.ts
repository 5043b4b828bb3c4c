/** A rate a person can trust: smoothed, so that time left does not jump. */

/** Seconds after which an old rate weighs about a third. */
const TIME_CONSTANT_SECONDS = 4
/** Without a byte for this long, the rate is not known any more. */
const SILENCE_SECONDS = 5
/** Shorter samples say more about the clock than about the wire. */
const SHORTEST_SAMPLE_SECONDS = 0.09

export interface RateMeter {
  /** @param now milliseconds of any steady clock @param bytes sent so far; falls when an attempt is begun again */
  sample(now: number, bytes: number): void
  /** Bytes a second; null while nothing moves. */
  rate(): number | null
}

export function createRateMeter(): RateMeter {
  let last: { now: number; bytes: number } | null = null
  let movedAt = 0
  let smooth: number | null = null
  return {
    sample(now, bytes) {
      if (last === null) {
        last = { now, bytes }
        movedAt = now
        return
      }
      const seconds = (now - last.now) / 1000
      if (seconds < SHORTEST_SAMPLE_SECONDS) return
      // Bytes of an attempt that failed are sent again: that is no negative speed.
      const current = Math.max(0, bytes - last.bytes) / seconds
      const weight = 1 - Math.exp(-seconds / TIME_CONSTANT_SECONDS)
      smooth = smooth === null ? current : smooth + weight * (current - smooth)
      if (bytes > last.bytes) movedAt = now
      if ((now - movedAt) / 1000 > SILENCE_SECONDS) smooth = null
      last = { now, bytes }
    },
    rate: () => (smooth === null || smooth < 1 ? null : smooth),
  }
}

/** Whole seconds until `left` bytes are sent; null where the rate is not known. */
export function secondsLeft(left: number, rate: number | null): number | null {
  return rate === null ? null : Math.ceil(left / rate)
}
