/** Reminds of links before they end: one notification for all that a look found, each link once for each life. */
import type { History, HistoryRecord } from '../history/history.ts'

export interface ReminderTools {
  history: Pick<History, 'takeDue'>
  /** Epoch milliseconds. */
  clock: { now(): number }
  isWanted(): boolean
  /** @param links at least one, the first to end first */
  say(links: readonly HistoryRecord[]): void
}

/** @returns looks once; those found while nobody wants reminders are not made up for later */
export function createLinkReminder({ history, clock, isWanted, say }: ReminderTools): () => void {
  return () => {
    const due = history.takeDue(clock.now())
    if (due.length > 0 && isWanted()) say(due)
  }
}
