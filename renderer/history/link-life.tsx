/** How long a link still works, counted down, and until when. */
import { countdownWords } from '../format/format-moment.ts'
import { momentHere } from '../parts/moment.ts'
import { useNow } from '../parts/use-now.ts'
import { words } from '../words/words.ts'

export function LinkLife({ expiresAt }: { expiresAt: number }) {
  const left = countdownWords(expiresAt, useNow(1_000))
  const moment = momentHere(expiresAt)
  return (
    <p className="link-life" data-live={left !== null}>
      <span aria-hidden className="light" />
      {left === null ? (
        words.history.endedOn(moment)
      ) : (
        <span>
          {words.history.live(left)} <span className="muted">({words.history.until(moment)})</span>
        </span>
      )}
    </p>
  )
}
