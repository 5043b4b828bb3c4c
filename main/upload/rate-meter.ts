/** A rate a person can trust: smoothed over what really got through, so that time left does not jump. */

/** Seconds after which an old rate weighs about a third. */
const TIME_CONSTANT_SECONDS = 6
/** Without a byte for this long, the rate is not known any more. */
const SILENCE_SECONDS = 5
/** Shorter samples say more about the clock than about the wire. */
const SHORTEST_SAMPLE_SECONDS = 0.09
/** Before this much was seen, any number would be a guess. */
const FIRST_WORD_SECONDS = 0.5

export interface RateMeter {
  /** @param now milliseconds of any steady clock @param bytes sent so far; falls when an attempt is begun again */
  sample(now: number, bytes: number): void
  /** Bytes a second; null while nothing moves. */
  rate(): number | null
}

export function createRateMeter(): RateMeter {
  let lastAt: number | null = null
  /** The most that got through. Bytes of an attempt that failed are no progress when they are sent again. */
  let mark = 0
  let movedAt = 0
  let seen = 0
  /** Weighted sum of rates; divided by the weight of all the time seen, so that the beginning counts in full. */
  let smooth = 0

  return {
    sample(now, bytes) {
      if (lastAt === null) {
        lastAt = now
        mark = bytes
        movedAt = now
        return
      }
      const seconds = (now - lastAt) / 1000
      if (seconds < SHORTEST_SAMPLE_SECONDS) return
      const current = Math.max(0, bytes - mark) / seconds
      smooth += (1 - Math.exp(-seconds / TIME_CONSTANT_SECONDS)) * (current - smooth)
      seen += seconds
      if (bytes > mark) movedAt = now
      mark = Math.max(mark, bytes)
      if ((now - movedAt) / 1000 > SILENCE_SECONDS) {
        // Begun anew from zero, perhaps: the next byte counts.
        mark = bytes
        smooth = 0
        seen = 0
      }
      lastAt = now
    },
    rate() {
      if (seen < FIRST_WORD_SECONDS) return null
      const rate = smooth / (1 - Math.exp(-seen / TIME_CONSTANT_SECONDS))
      return rate < 1 ? null : Math.round(rate)
    },
  }
}

/** Whole seconds until `left` bytes are sent; null where the rate is not known. */
export function secondsLeft(left: number, rate: number | null): number | null {
  return rate === null ? null : Math.ceil(left / rate)
}
