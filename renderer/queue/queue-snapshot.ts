/** The page's copy of the queue: its groups, and of its rows those that are shown. Pure. */
import type {
  QueueChange,
  QueueView,
  RowRange,
  RowsRead,
  UploadGroup,
  UploadRow,
  UploadSummary,
} from '../../contract/views.ts'

export interface QueueSnapshot {
  version: number
  /** In the order they were dropped. */
  groups: readonly UploadGroup[]
  summary: UploadSummary
  /** What was read last of each group. */
  rows: ReadonlyMap<string, RowsRead>
}

export function snapshotOf(view: QueueView): QueueSnapshot {
  return { ...view, rows: new Map() }
}

/**
 * @returns the next snapshot; the same object for a change it holds already; null where a version between the
 * two is missing, so that the whole view must be read again
 */
export function applyQueueChange(snapshot: QueueSnapshot, change: QueueChange): QueueSnapshot | null {
  if (change.version <= snapshot.version) return snapshot
  if (change.version > snapshot.version + 1) return null
  return {
    version: change.version,
    summary: change.summary,
    groups: withGroups(snapshot.groups, change),
    rows: withRows(snapshot.rows, change.rows),
  }
}

/** @returns the snapshot with rows that were read just now, in place of those before */
export function withRowsRead(snapshot: QueueSnapshot, read: readonly RowsRead[]): QueueSnapshot {
  return { ...snapshot, rows: new Map(read.map((rows) => [rows.group, rows])) }
}

/** @returns the row at a place of a group; null where it was not read yet */
export function rowAt({ rows }: QueueSnapshot, group: string, index: number): UploadRow | null {
  const read = rows.get(group)
  return read?.rows[index - read.from] ?? null
}

/** Whether all of these rows were read, and stand where they stood then. */
export function holdsRows({ groups, rows }: QueueSnapshot, ranges: readonly RowRange[]): boolean {
  return ranges.every(({ group: id, from, count }) => {
    const group = groups.find((one) => one.id === id)
    if (group === undefined) return true
    const read = rows.get(id)
    const end = Math.min(from + count, group.rows)
    if (read === undefined || read.layout !== group.layout) return end <= from
    return read.from <= from && end <= read.from + read.rows.length
  })
}

function withGroups(
  groups: readonly UploadGroup[],
  { groups: changed, removedGroups }: QueueChange,
): readonly UploadGroup[] {
  if (changed.length === 0 && removedGroups.length === 0) return groups
  const byId = new Map(groups.map((group) => [group.id, group]))
  for (const group of changed) byId.set(group.id, group)
  for (const id of removedGroups) byId.delete(id)
  return [...byId.values()]
}

function withRows(
  rows: ReadonlyMap<string, RowsRead>,
  changed: readonly UploadRow[],
): ReadonlyMap<string, RowsRead> {
  if (changed.length === 0) return rows
  const byId = new Map(changed.map((row) => [row.id, row]))
  const next = new Map(rows)
  for (const [group, read] of rows)
    if (read.rows.some(({ id }) => byId.has(id)))
      next.set(group, { ...read, rows: read.rows.map((row) => byId.get(row.id) ?? row) })
  return next
}
