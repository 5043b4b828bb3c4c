/** The view where files are sent: a place to drop, and below it what was dropped. */
import { useMemo } from 'react'
import type { UploadState } from '../../contract/upload-state.ts'
import type { UploadRow } from '../../contract/views.ts'
import { ChooseButtons } from '../drop/choose-buttons.tsx'
import { EmptyDropArea } from '../drop/empty-drop-area.tsx'
import { VirtualList } from '../parts/virtual-list.tsx'
import { words } from '../words/words.ts'
import type { QueueSnapshot } from './apply-queue-change.ts'
import { QueueActions } from './queue-actions.tsx'
import { QueueHeader } from './queue-header.tsx'
import { UploadRowItem } from './upload-row-item.tsx'

/** Pixels of a row in each state, in a wide window. */
const heights: Record<UploadState['kind'], number> = {
  queued: 68,
  sending: 84,
  finishing: 84,
  paused: 84,
  waiting: 112,
  failed: 112,
  done: 93,
  canceling: 68,
  canceled: 68,
}

const heightOf = (row: UploadRow) => heights[row.state.kind]
const nameOf = (row: UploadRow) => row.name
const drawRow = (row: UploadRow) => <UploadRowItem row={row} />

export function SendView({ queue }: { queue: QueueSnapshot }) {
  const idAt = useIdAt(queue.positions)
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
        idAt={idAt}
        nameOf={nameOf}
        heightOf={heightOf}
        revealed={newestDrop(queue)}
      >
        {drawRow}
      </VirtualList>
    </div>
  )
}

/** Where the newest drop begins, so that its rows come into view; `order` is when it was dropped. */
function newestDrop({ rows }: QueueSnapshot): { order: number; index: () => number } {
  const last = rows.at(-1)
  return {
    order: last?.addedAt ?? 0,
    index: () => rows.findLastIndex((row) => row.batch !== last?.batch) + 1,
  }
}

/** The ids in order, taken anew only where rows came or went. */
function useIdAt(positions: QueueSnapshot['positions']): (index: number) => string {
  return useMemo(() => {
    const ids = [...positions.keys()]
    return (index) => ids[index] ?? ''
  }, [positions])
}
