/** Applies what became different to the page's copy of the queue. Pure. */
import type { QueueChange, QueueView, UploadRow, UploadSummary } from '../../contract/views.ts'

/** The page's copy of the queue: rows in order, and where each is. */
export interface QueueSnapshot {
  version: number
  rows: readonly UploadRow[]
  /** Index in `rows` by id, in the order of the rows; the same object as before where no row came or went. */
  positions: ReadonlyMap<string, number>
  summary: UploadSummary
}

export function snapshotOf(view: QueueView): QueueSnapshot {
  return { ...view, positions: positionsOf(view.rows) }
}

/**
 * @returns the next snapshot; the same object for a change it holds already; null where a version between the
 * two is missing, so that the whole view must be read again
 */
export function applyQueueChange(snapshot: QueueSnapshot, change: QueueChange): QueueSnapshot | null {
  if (change.version <= snapshot.version) return snapshot
  if (change.version > snapshot.version + 1) return null
  const { version, summary } = change
  return { version, summary, ...withoutRemoved(withRows(snapshot, change.rows), change.removed) }
}

type Rows = Pick<QueueSnapshot, 'rows' | 'positions'>

function withRows({ rows, positions }: Rows, changed: readonly UploadRow[]): Rows {
  if (changed.length === 0) return { rows, positions }
  const next = rows.slice()
  let nextPositions: Map<string, number> | null = null
  for (const row of changed) {
    const position = (nextPositions ?? positions).get(row.id)
    if (position !== undefined) {
      next[position] = row
      continue
    }
    nextPositions ??= new Map(positions)
    nextPositions.set(row.id, next.length)
    next.push(row)
  }
  return { rows: next, positions: nextPositions ?? positions }
}

function withoutRemoved({ rows, positions }: Rows, removed: readonly string[]): Rows {
  const gone = new Set(removed.filter((id) => positions.has(id)))
  if (gone.size === 0) return { rows, positions }
  const next = rows.filter((row) => !gone.has(row.id))
  return { rows: next, positions: positionsOf(next) }
}

function positionsOf(rows: readonly UploadRow[]): Map<string, number> {
  return new Map(rows.map((row, index) => [row.id, index]))
}
