/** Tells whether this computer's clock is wrong enough to warn a person, and when it is right again. */

export interface ClockWatch {
  /** A store answered. @param offsetMs its clock minus this one, in milliseconds */
  measured(offsetMs: number): void
  /** To be called every few seconds: someone may have set the clock meanwhile. */
  look(): void
}

export interface ClockWatchOptions {
  /** This computer's clock, epoch milliseconds. */
  now(): number
  /** Milliseconds of a clock that nobody sets. */
  steadyNow(): number
  /** Called when it changes. @param offsetMs what the clock is wrong by, negative where it is fast; null: it is right */
  tell(offsetMs: number | null): void
}

/** Links and times are shown wrong from here on; S3 itself refuses at a quarter of an hour. */
const WRONG_FROM_MS = 5 * 60_000
/** And is right again below: at the border an answer more or less must not make it come and go. */
const RIGHT_BELOW_MS = 4 * 60_000
/** Said anew where the figure has become another by so much. */
const ANOTHER_FIGURE_MS = 60_000

export function createClockWatch({ now, steadyNow, tell }: ClockWatchOptions): ClockWatch {
  let told: { offsetMs: number; at: number; steadyAt: number } | null = null

  function judge(offsetMs: number): void {
    if (Math.abs(offsetMs) < (told === null ? WRONG_FROM_MS : RIGHT_BELOW_MS)) {
      if (told !== null) tell(null)
      told = null
      return
    }
    const before = told?.offsetMs
    told = { offsetMs, at: now(), steadyAt: steadyNow() }
    if (before === undefined || Math.abs(offsetMs - before) >= ANOTHER_FIGURE_MS) tell(offsetMs)
  }

  return {
    measured: judge,
    look() {
      if (told === null) return
      // What the clock was set forward by since, it is less slow by now. After a sleep the steady clock may be behind:
      // the next answer says it again, if it is still so.
      const setForwardMs = now() - told.at - (steadyNow() - told.steadyAt)
      const offsetMs = told.offsetMs - setForwardMs
      if (Math.abs(offsetMs) < RIGHT_BELOW_MS) judge(offsetMs)
    },
  }
}
