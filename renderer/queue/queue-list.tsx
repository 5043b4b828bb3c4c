/** Everything in the queue as one list: groups with their own sums, and below each its files. */
import { useCallback, useMemo, useState } from 'react'
import { NEEDS_YOU } from '../../contract/views.ts'
import { VirtualList } from '../parts/virtual-list.tsx'
import { words } from '../words/words.ts'
import { GroupHeader } from './group-header.tsx'
import { groupName } from './group-name.ts'
import { layoutOf, lineAt, placeOf, rangesBetween } from './queue-layout.ts'
import { type QueueSnapshot, rowAt } from './queue-snapshot.ts'
import { UploadRowItem } from './upload-row-item.tsx'
import { showRows } from './use-queue.ts'

/** Pixels of a row in most states, in a wide window. */
const ROW_HEIGHT = 63
const HEADER_HEIGHT = 64
/** Milliseconds for which a row counts as new. */
const FRESH_MS = 1_500

export function QueueList({ queue }: { queue: QueueSnapshot }) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const layout = useMemo(() => layoutOf(queue.groups, closed), [queue.groups, closed])
  const toggle = useCallback((id: string) => {
    setClosed((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const newest = queue.groups.findLast(({ id }) => id !== NEEDS_YOU)

  return (
    <VirtualList
      label={words.queue.list}
      count={layout.total}
      // Where other lines stand, what was measured of those before says nothing.
      shape={closed}
      // Asked for every line after one that was measured anew: 100,000 times within a frame.
      heightAt={(place) => (layout.headers.has(place) ? HEADER_HEIGHT : ROW_HEIGHT)}
      keyAt={(place) => {
        const line = lineAt(layout, place)
        if (line?.kind !== 'row') return line?.group.id ?? place
        return rowAt(queue, line.group.id, line.index)?.id ?? place
      }}
      nameAt={(place) => {
        const line = lineAt(layout, place)
        if (line?.kind !== 'row') return line === null ? '' : groupName(line.group)
        return rowAt(queue, line.group.id, line.index)?.name ?? ''
      }}
      revealed={{
        order: newest?.addedAt ?? 0,
        index: () => (newest === undefined ? 0 : placeOf(layout, newest.id)),
      }}
      isFresh={(place) => Date.now() - (lineAt(layout, place)?.group.addedAt ?? 0) < FRESH_MS}
      onVisible={(first, last) => showRows(rangesBetween(layout, first, last))}
    >
      {(place) => {
        const line = lineAt(layout, place)
        if (line === null) return null
        if (line.kind === 'header')
          return <GroupHeader group={line.group} isOpen={!closed.has(line.group.id)} onToggle={toggle} />
        const row = rowAt(queue, line.group.id, line.index)
        if (row === null) return <div className="row row-unread" />
        return <UploadRowItem row={row} within={layout.headers.size > 0 ? line.group.name : ''} />
      }}
    </VirtualList>
  )
}
