/** The links of all files that are done, in the order of the list. */
import type { QueueSnapshot } from './apply-queue-change.ts'

export function linkIdsOf({ rows }: Pick<QueueSnapshot, 'rows'>): string[] {
  return rows.flatMap(({ state }) => (state.kind === 'done' ? [state.linkId] : []))
}
