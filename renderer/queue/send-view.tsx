/** The view where files are sent: a place to drop, and below it what was dropped. */
import type { UploadRow } from '../../contract/views.ts'
import { ChooseButtons } from '../drop/choose-buttons.tsx'
import { EmptyDropArea } from '../drop/empty-drop-area.tsx'
import { VirtualList } from '../parts/virtual-list.tsx'
import { words } from '../words/words.ts'
import type { QueueSnapshot } from './apply-queue-change.ts'
import { QueueActions } from './queue-actions.tsx'
import { QueueHeader } from './queue-header.tsx'
import { UploadRowItem } from './upload-row-item.tsx'

/** Pixels of a row while it is sent. */
const ROW_HEIGHT = 84

const idOf = (row: UploadRow) => row.id
const nameOf = (row: UploadRow) => row.name
const drawRow = (row: UploadRow) => <UploadRowItem row={row} />

export function SendView({ queue }: { queue: QueueSnapshot }) {
  if (queue.rows.length === 0) return <EmptyDropArea />
  return (
    <div className="send-view">
      <div className="drop-strip">
        <p className="muted">{words.drop.more}</p>
        <ChooseButtons />
      </div>
      <QueueHeader summary={queue.summary} />
      <QueueActions queue={queue} />
      <VirtualList
        label={words.queue.list}
        items={queue.rows}
        idOf={idOf}
        nameOf={nameOf}
        estimatedHeight={ROW_HEIGHT}
        revealed={newestDrop(queue)}
      >
        {drawRow}
      </VirtualList>
    </div>
  )
}

/** Where the newest drop begins, so that its rows come into view; `order` is when it was dropped. */
function newestDrop({ rows }: QueueSnapshot): { index: number; order: number } {
  const batch = rows.at(-1)?.batch
  const index = rows.findLastIndex((row) => row.batch !== batch) + 1
  return { index, order: rows[index]?.addedAt ?? 0 }
}
