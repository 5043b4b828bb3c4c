/** Keeps the computer from falling asleep while something is being sent, and only then. */

export interface WakeLock {
  /** Call it as often as anything changes. */
  hold(sending: boolean): void
}

/**
 * @param start begins to keep it awake @returns what `stop` needs
 * @param stop lets it sleep again
 */
export function createWakeLock<Id>(start: () => Id, stop: (id: Id) => void): WakeLock {
  let held: { id: Id } | null = null
  return {
    hold(sending) {
      if (sending === (held !== null)) return
      if (held !== null) stop(held.id)
      held = sending ? { id: start() } : null
    },
  }
}
