/** The view where files are sent: a place to drop, and below it what was dropped. */
import { useMemo } from 'react'
import type { UploadState } from '../../contract/upload-state.ts'
import type { UploadRow } from '../../contract/views.ts'
import { DropStrip } from '../drop/drop-strip.tsx'
import { EmptyDropArea } from '../drop/empty-drop-area.tsx'
import { VirtualList } from '../parts/virtual-list.tsx'
import { words } from '../words/words.ts'
import type { QueueSnapshot } from './apply-queue-change.ts'
import { QueueActions } from './queue-actions.tsx'
import { QueueHeader } from './queue-header.tsx'
import { UploadRowItem } from './upload-row-item.tsx'

/** Pixels of a row in each state, in a wide window. */
const heights: Record<UploadState['kind'], number> = {
  queued: 63,
  sending: 75,
  finishing: 75,
  paused: 75,
  waiting: 98,
  failed: 84,
  done: 63,
  canceling: 63,
  canceled: 63,
}

const heightOf = (row: UploadRow) => heights[row.state.kind]
const nameOf = (row: UploadRow) => row.name
/** Milliseconds for which a row counts as new. */
const FRESH_MS = 1_500
const isFresh = (row: UploadRow) => Date.now() - row.addedAt < FRESH_MS
const drawRow = (row: UploadRow) => <UploadRowItem row={row} />

export function SendView({ queue }: { queue: QueueSnapshot }) {
  const idAt = useIdAt(queue.positions)
  if (queue.rows.length === 0) return <EmptyDropArea />
  return (
    <div className="send-view">
      <QueueHeader summary={queue.summary} />
      <QueueActions queue={queue} />
      <VirtualList
        label={words.queue.list}
        items={queue.rows}
        idAt={idAt}
        nameOf={nameOf}
        heightOf={heightOf}
        revealed={newestDrop(queue)}
        isFresh={isFresh}
      >
        {drawRow}
      </VirtualList>
      <DropStrip />
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
