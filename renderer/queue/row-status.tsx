/** The line under a file's name: what is happening, how much of it, how fast, until when. */

import { formatRate, formatSize } from '../../contract/format-size.ts'
import type { UploadRow } from '../../contract/views.ts'
import { useUnitBase } from '../app/app-view.ts'
import { Dot, Facts } from '../parts/facts.tsx'
import { words } from '../words/words.ts'
import { LinkUntil } from './link-until.tsx'
import { RetryCountdown } from './retry-countdown.tsx'
import { stateWords } from './state-words.ts'
import { useSteadyTimeLeft } from './use-steady-time-left.ts'

export function RowStatus({ row }: { row: UploadRow }) {
  const base = useUnitBase()
  const { state } = row
  const timeLeft = useSteadyTimeLeft(state.kind === 'sending' ? row.secondsLeft : null)
  const partly = row.sentBytes > 0 && row.sentBytes < row.size
  const facts = [
    partly
      ? words.queue.sentOf({ sent: formatSize(row.sentBytes, base), total: formatSize(row.size, base) })
      : formatSize(row.size, base),
    state.kind === 'sending' && row.bytesPerSecond !== null && formatRate(row.bytesPerSecond, base),
    timeLeft,
  ].filter((fact) => typeof fact === 'string')
  return (
    <p className="row-status">
      <span className="row-state fact" data-kind={state.kind}>
        {stateWords(state)}
      </span>
      <Dot />
      <Facts facts={facts} />
      {state.kind === 'done' && (
        <>
          <Dot />
          <LinkUntil expiresAt={state.linkExpiresAt} />
        </>
      )}
      {state.kind === 'waiting' && <RetryCountdown retryAt={state.retryAt} />}
    </p>
  )
}
