/** A light that says whether the lid may be closed, and if not, about when. */
import { useState } from 'react'
import type { UploadSummary } from '../../contract/views.ts'
import { steadyEnd } from '../format/steady-end.ts'
import { momentHere } from '../parts/moment.ts'
import { busyCount } from '../queue/queue-counts.ts'
import { words } from '../words/words.ts'

export function SafeToClose({ summary }: { summary: UploadSummary }) {
  const safe = busyCount(summary) === 0
  const end = useSteadyEnd(safe ? null : summary.secondsLeft)
  const busy = end === null ? words.frame.keepOpen : words.frame.safeAt({ moment: momentHere(end) })
  return (
    <p
      className="safe-to-close"
      data-safe={safe}
      data-testid="safe-to-close"
      title={safe ? words.frame.safeToCloseHint : words.frame.keepOpenHint}
    >
      <span aria-hidden className="light" />
      <span className="safe-to-close-words">{safe ? words.frame.safeToClose : busy}</span>
    </p>
  )
}

/** @returns epoch milliseconds of a whole minute; null where nobody can say */
function useSteadyEnd(secondsLeft: number | null): number | null {
  const [shown, setShown] = useState<number | null>(null)
  const next = steadyEnd(shown, secondsLeft, Date.now())
  if (next !== shown) setShown(next)
  return next
}
