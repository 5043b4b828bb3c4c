/** What can be said and done about the queue as a whole, from its counts alone. */
import type { UploadSummary } from '../../contract/views.ts'

/** Files that are on their way or will be without anyone doing anything. */
export function busyCount({ counts }: UploadSummary): number {
  return counts.queued + counts.sending + counts.waiting + counts.finishing + counts.canceling
}

/** Files that Pause fits. */
export function pausableCount({ counts }: UploadSummary): number {
  return counts.queued + counts.sending + counts.waiting
}

/** Files that are neither done, canceled nor being canceled. */
export function cancelableCount({ counts }: UploadSummary): number {
  return counts.queued + counts.sending + counts.waiting + counts.finishing + counts.paused + counts.failed
}

/** Files that were not given up by the person. */
export function wantedCount(summary: UploadSummary): number {
  return summary.counts.done + cancelableCount(summary)
}
