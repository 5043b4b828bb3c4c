/** Says until when a row's link works, or that its time is over. */
import { momentHere } from '../parts/moment.ts'
import { useNow } from '../parts/use-now.ts'
import { words } from '../words/words.ts'

/** Milliseconds between two looks at the clock: the moment is shown to the minute. */
const LOOK_MS = 30_000

export function LinkUntil({ expiresAt }: { expiresAt: number }) {
  const ended = expiresAt <= useNow(LOOK_MS)
  return (
    <span className="fact">
      {ended ? words.queue.linkEnded : words.queue.worksUntil({ moment: momentHere(expiresAt) })}
    </span>
  )
}
