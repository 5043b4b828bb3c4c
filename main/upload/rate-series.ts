/** The rate of each of the last sixty seconds, for a small graph. */

/** Seconds, and so figures, that are kept. */
export const SERIES_SECONDS = 60
const SECOND_MS = 1_000

export interface RateSeries {
  /** @param now steady milliseconds @param bytes that got through so far */
  sample(now: number, bytes: number): void
  /** Bytes a second, oldest first; whole seconds only, so none in the first. */
  rates(): number[]
}

export function createRateSeries(): RateSeries {
  let last: { now: number; bytes: number } | null = null
  let secondEndsAt = 0
  /** Bytes of the second that is not over yet. */
  let bytesInSecond = 0
  let rates: number[] = []

  return {
    sample(now, bytes) {
      if (last === null) {
        last = { now, bytes }
        secondEndsAt = now + SECOND_MS
        return
      }
      // Samples do not fall on whole seconds: what came between two of them came evenly.
      const perMs = (bytes - last.bytes) / Math.max(1, now - last.now)
      const oldest = now - (SERIES_SECONDS + 1) * SECOND_MS
      let from = last.now
      if (from < oldest) {
        from = oldest
        secondEndsAt = oldest + SECOND_MS
        bytesInSecond = 0
      }
      while (now >= secondEndsAt) {
        const total = bytesInSecond + perMs * (secondEndsAt - from)
        rates.push(Math.max(0, Math.round(total)))
        from = secondEndsAt
        secondEndsAt += SECOND_MS
        bytesInSecond = 0
      }
      bytesInSecond += perMs * (now - from)
      rates = rates.slice(-SERIES_SECONDS)
      last = { now, bytes }
    },
    rates: () => rates,
  }
}
