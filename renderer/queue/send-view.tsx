/** The view where files are sent: a place to drop, and below it what was dropped. */
import { DropStrip } from '../drop/drop-strip.tsx'
import { EmptyDropArea } from '../drop/empty-drop-area.tsx'
import { QueueActions } from './queue-actions.tsx'
import { QueueHeader } from './queue-header.tsx'
import { QueueList } from './queue-list.tsx'
import type { QueueSnapshot } from './queue-snapshot.ts'

export function SendView({ queue }: { queue: QueueSnapshot }) {
  if (Object.values(queue.summary.counts).every((count) => count === 0)) return <EmptyDropArea />
  return (
    <div className="send-view">
      <QueueHeader summary={queue.summary} />
      <QueueActions summary={queue.summary} />
      <QueueList queue={queue} />
      <DropStrip />
    </div>
  )
}
