/** Waits that a wake-up ends early: after a sleep of the computer nobody waits out what is left of a back-off. */
import { setTimeout as sleep } from 'node:timers/promises'

export interface Waits {
  /** Waits so many milliseconds, or until `wake`. @throws the signal's reason when it is aborted first */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
  /** Ends every wait now. */
  wake(): void
}

/** @param pace what a wait of so many milliseconds is made: itself, but for tests that are in a hurry */
export function createWaits(pace: (milliseconds: number) => number = (milliseconds) => milliseconds): Waits {
  const waiting = new Set<AbortController>()
  return {
    async wait(milliseconds, signal) {
      const woken = new AbortController()
      waiting.add(woken)
      try {
        await sleep(pace(milliseconds), undefined, { signal: AbortSignal.any([signal, woken.signal]) })
      } catch (caught) {
        signal.throwIfAborted()
        if (!woken.signal.aborted) throw caught
      } finally {
        waiting.delete(woken)
      }
    },
    wake() {
      for (const woken of waiting) woken.abort()
    },
  }
}
