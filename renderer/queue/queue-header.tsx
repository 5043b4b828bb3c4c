/** The queue as a whole: how far it is, how fast, how long, and the buttons for all of it. */

import { formatRate, formatSize } from '../../contract/format-size.ts'
import type { UploadSummary } from '../../contract/views.ts'
import { useUnitBase } from '../app/app-view.ts'
import { Facts } from '../parts/facts.tsx'
import { Progress } from '../parts/progress.tsx'
import { words } from '../words/words.ts'
import { busyCount, wantedCount } from './queue-counts.ts'
import { RateGraph } from './rate-graph.tsx'
import { useSteadyTimeLeft } from './use-steady-time-left.ts'

export function QueueHeader({ summary }: { summary: UploadSummary }) {
  const base = useUnitBase()
  const busy = busyCount(summary) > 0
  const timeLeft = useSteadyTimeLeft(busy ? summary.secondsLeft : null)
  const wanted = wantedCount(summary)
  const allDone = wanted > 0 && summary.counts.done === wanted
  const facts = [
    words.queue.sentOf({
      sent: formatSize(summary.sentBytes, base),
      total: formatSize(summary.totalBytes, base),
    }),
    busy && summary.bytesPerSecond !== null && formatRate(summary.bytesPerSecond, base),
    timeLeft,
    summary.counts.failed > 0 && words.queue.needAttention({ count: summary.counts.failed }),
  ].filter((fact) => typeof fact === 'string')
  return (
    <div className="queue-header">
      <h2 className="queue-title">
        {allDone
          ? words.queue.allDone({ total: wanted })
          : words.queue.finished({ done: summary.counts.done, total: wanted })}
      </h2>
      {!allDone && (
        <div className="queue-facts">
          <p className="muted">
            <Facts facts={facts} />
          </p>
          {busy && <RateGraph rates={summary.rates} />}
        </div>
      )}
      {!allDone && wanted > 0 && (
        <Progress
          label={words.queue.overallProgress}
          sentBytes={summary.sentBytes}
          totalBytes={summary.totalBytes}
          tone={busy ? 'moving' : 'still'}
        />
      )}
    </div>
  )
}
