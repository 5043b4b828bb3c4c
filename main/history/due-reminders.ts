/** Which links a person is to be reminded of before they end, each once for each life. */
import type { AppDatabase } from '../journal/database.ts'
import { conditionOf } from './history-pages.ts'
import { type HistoryRecord, type HistoryRow, recordOf } from './history-record.ts'

export interface DueReminders {
  /**
   * Links to click that end soon, the first to end first, not yet taken.
   * @param now epoch milliseconds
   */
  takeDue(now: number): HistoryRecord[]
}

/** Shorter lives were chosen a moment ago, and nobody has forgotten them: in milliseconds. */
export const LEAST_LIFE_MS = 12 * 3_600_000
/** Taken at once; the others come with the next look. */
const MOST_AT_ONCE = 200

export function createDueReminders(database: AppDatabase): DueReminders {
  const select = database.prepare(
    `SELECT * FROM history WHERE ${conditionOf['ending-soon']} AND kind IN ('share', 'page', 'request')
       AND expires_at - linked_at >= ${LEAST_LIFE_MS} AND (reminded_of IS NULL OR reminded_of <> expires_at)
     ORDER BY expires_at LIMIT ${MOST_AT_ONCE}`,
  )
  const mark = database.prepare('UPDATE history SET reminded_of = expires_at WHERE id = ?')
  return {
    // Marked before anything is shown: after a crash nobody is reminded twice.
    takeDue: database.transaction((now: number) => {
      const due = (select.all({ now }) as HistoryRow[]).map(recordOf)
      for (const { id } of due) mark.run(id)
      return due
    }),
  }
}
