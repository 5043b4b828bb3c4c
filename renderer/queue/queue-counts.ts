/** What can be said and done about the queue as a whole, from its counts alone. */
import type { UploadSummary } from '../../contract/views.ts'

/** The queue, or a group of it. */
type Counted = Pick<UploadSummary, 'counts'>

/** Files that are on their way or will be without anyone doing anything. */
export function busyCount({ counts }: Counted): number {
  return counts.queued + counts.sending + counts.waiting + counts.finishing + counts.canceling
}

/** Files that Pause fits. */
export function pausableCount({ counts }: Counted): number {
  return counts.queued + counts.sending + counts.waiting
}

/** Files that are neither done, canceled nor being canceled. */
export function cancelableCount({ counts }: Counted): number {
  return counts.queued + counts.sending + counts.waiting + counts.finishing + counts.paused + counts.failed
}

/** Files that were not given up by the person. */
export function wantedCount(summary: Counted): number {
  return summary.counts.done + cancelableCount(summary)
}
