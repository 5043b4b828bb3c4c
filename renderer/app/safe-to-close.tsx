/** A light that says whether the lid may be closed. */
import type { UploadSummary } from '../../contract/views.ts'
import { busyCount } from '../queue/queue-counts.ts'
import { words } from '../words/words.ts'

export function SafeToClose({ summary }: { summary: UploadSummary }) {
  const safe = busyCount(summary) === 0
  return (
    <p
      className="safe-to-close"
      data-safe={safe}
      data-testid="safe-to-close"
      title={safe ? words.frame.safeToCloseHint : words.frame.keepOpenHint}
    >
      <span aria-hidden className="light" />
      <span className="safe-to-close-words">{safe ? words.frame.safeToClose : words.frame.keepOpen}</span>
    </p>
  )
}
