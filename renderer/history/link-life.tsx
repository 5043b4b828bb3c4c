/** In which state a link is: how long it still works, until when and why, or that its time is over. */
import { BadgeCheck } from 'lucide-react'
import { type ExpiryReason, type LinkState, linkStateOf } from '../../contract/link.ts'
import type { HistoryRow } from '../../contract/views.ts'
import { countdownWords } from '../format/format-moment.ts'
import { Dot } from '../parts/facts.tsx'
import { momentHere } from '../parts/moment.ts'
import { useNow } from '../parts/use-now.ts'
import { words } from '../words/words.ts'

export function LinkLife({ row }: { row: HistoryRow }) {
  const now = useNow(1_000)
  const state = linkStateOf(row, now)
  return (
    <p className="link-life" data-state={state}>
      <span aria-hidden className="light" />
      <span>
        <Says row={row} state={state} now={now} />
        {row.checkedAt !== null && isWorking(state) && (
          <>
            <Dot />
            <span className="fact link-checked" title={words.history.checkedHint}>
              <BadgeCheck aria-hidden className="icon" />
              {words.history.checked}
            </span>
          </>
        )}
      </span>
    </p>
  )
}

function Says({ row, state, now }: { row: HistoryRow; state: LinkState; now: number }) {
  const moment = momentHere(row.expiresAt)
  switch (state) {
    case 'revoked':
      return words.history.revoked
    case 'gone':
      return words.history.gone
    case 'ended':
      // What arrived by a request has no link yet: its end is its beginning.
      return row.expiresAt <= row.linkedAt ? words.history.notShared : words.history.endedOn({ moment })
    case 'live':
    case 'ending-soon':
      return (
        <>
          {words.history.live({ duration: countdownWords(row.expiresAt, now) ?? '' })}{' '}
          <span className="muted">({untilWords[row.because]({ moment })})</span>
        </>
      )
  }
}

function isWorking(state: LinkState): boolean {
  return state === 'live' || state === 'ending-soon'
}

const untilWords: Record<ExpiryReason, (values: { moment: string }) => string> = {
  chosen: words.history.until,
  longest: words.history.until,
  'sign-in': words.history.untilSignIn,
  policy: words.history.untilPolicy,
}
