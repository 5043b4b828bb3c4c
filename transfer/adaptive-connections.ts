/**
 * How many connections send at the same time: a few at first, one more while that moves more bytes, half as many
 * when the store asks to slow down. Pure: time and figures are arguments.
 */

export interface AdaptiveConnections {
  /** Connections to use now. */
  size(): number
  /** The most there may be. */
  setCeiling(connections: number): void
  /**
   * Call it several times a second.
   * @param now steady milliseconds
   * @param bytes moved so far, over all connections
   * @param full whether every connection is used and work waits: else the wire is not what is being measured
   */
  sample(now: number, bytes: number, full: boolean): void
  /** The store said SlowDown or 429. */
  slowDown(now: number): void
}

const BEGIN_WITH = 4
/** One measurement, in milliseconds: long enough that single parts and pauses do not show. */
const WINDOW_MS = 1_000
/** What is measured right after a change still shows what was before. */
const SETTLE_MS = 300
/** Of the rate that one more connection would add if each had its own wire, the share that it must add to stay. */
const NEEDED_SHARE = 0.5
/** After a try that did not help: the first is long, each further one twice as long, up to the longest. */
const FIRST_HOLD_MS = 10_000
const LONGEST_HOLD_MS = 120_000
/** A rate at one size is the best of this many windows: noise then has to be beaten, not only met. */
const REMEMBERED_WINDOWS = 4
/** Requests that were out when the store first said SlowDown say the same: one halving for all of them. */
const ONE_HALVING_MS = 1_500
/** Between one connection more and the next, as long as a SlowDown is not this many times as far back. */
const RECOVER_MS = 5_000
const RECOVERED_MS = 12 * RECOVER_MS

export function createAdaptiveConnections(ceilingAtFirst: number): AdaptiveConnections {
  let ceiling = ceilingAtFirst
  let size = Math.min(BEGIN_WITH, ceiling)
  let changedAt = 0
  let slowedAt = Number.NEGATIVE_INFINITY
  let holdUntil = 0
  let hold = FIRST_HOLD_MS
  /** Set while one more connection than `rate` was measured with is on trial. */
  let trial: { rate: number } | null = null
  let windows: number[] = []
  let begun: { now: number; bytes: number } | null = null

  function change(to: number, now: number): void {
    size = Math.max(1, Math.min(ceiling, to))
    changedAt = now
    windows = []
    begun = null
  }

  /** @param rate bytes a second with `size` connections */
  function judge(rate: number, now: number): void {
    windows = [...windows.slice(1 - REMEMBERED_WINDOWS), rate]
    if (trial !== null) {
      const needed = trial.rate * (1 + NEEDED_SHARE / (size - 1))
      const helped = rate >= needed
      trial = null
      if (!helped) {
        change(size - 1, now)
        holdUntil = now + hold
        hold = Math.min(LONGEST_HOLD_MS, hold * 2)
        return
      }
      hold = FIRST_HOLD_MS
    }
    const recovering = now - slowedAt < RECOVERED_MS
    if (size >= ceiling || now < holdUntil || (recovering && now - changedAt < RECOVER_MS)) return
    trial = { rate: Math.max(...windows) }
    change(size + 1, now)
  }

  return {
    size: () => size,
    setCeiling(connections) {
      ceiling = connections
      if (size <= ceiling) return
      trial = null
      change(ceiling, changedAt)
    },
    sample(now, bytes, full) {
      if (!full || now - changedAt < SETTLE_MS) begun = null
      else if (begun === null) begun = { now, bytes }
      else if (now - begun.now >= WINDOW_MS) {
        const rate = ((bytes - begun.bytes) * 1000) / (now - begun.now)
        begun = { now, bytes }
        judge(rate, now)
      }
    },
    slowDown(now) {
      if (now - slowedAt < ONE_HALVING_MS) return
      slowedAt = now
      trial = null
      hold = FIRST_HOLD_MS
      change(Math.floor(size / 2), now)
    },
  }
}
