/**
 * The sums over the whole queue and over each drop. Each is a sum of one figure per upload, computed from its part
 * table whenever something of it changed: its old figure is replaced by the new one, so a hundred thousand others
 * cost nothing.
 */
import { noCounts, type UploadState } from '../../contract/upload-state.ts'
import { sentBytesOf, type Upload } from './upload.ts'

/** Over some uploads. */
export interface Sum {
  /** Rows in each state. */
  counts: Record<UploadState['kind'], number>
  /** Bytes over everything that is not canceled. */
  total: number
  sent: number
}

export interface QueueTotals {
  /** Something of this upload is different, or it is new, or gone. */
  changed(id: string): void
  /** Rows in each state. */
  counts(): Readonly<Record<UploadState['kind'], number>>
  /** Over everything that is not canceled. */
  bytes(): { total: number; sent: number }
  /** Over what was dropped at once; null once nothing of it is left. */
  ofBatch(batch: string): Readonly<Sum> | null
  /** Drops whose sums are others than when this was asked last. */
  takeChangedBatches(): Set<string>
  /** Bytes that got through since the beginning; falls by what a failed attempt has to send again. */
  movedBytes(): number
}

interface Figure {
  batch: string
  kind: UploadState['kind']
  size: number
  sent: number
}

/** @param uploads the queue itself */
export function createQueueTotals(uploads: ReadonlyMap<string, Upload>): QueueTotals {
  const figures = new Map<string, Figure>()
  const stale = new Set<string>()
  const all = noSum()
  const batches = new Map<string, Sum & { rows: number }>()
  let changedBatches = new Set<string>()
  let moved = 0

  function add(figure: Figure, sign: 1 | -1): void {
    const batch = batches.get(figure.batch) ?? { ...noSum(), rows: 0 }
    batches.set(figure.batch, batch)
    changedBatches.add(figure.batch)
    addTo(all, figure, sign)
    addTo(batch, figure, sign)
    batch.rows += sign
    if (batch.rows === 0) batches.delete(figure.batch)
  }

  function refresh(): void {
    for (const id of stale) {
      const before = figures.get(id)
      const upload = uploads.get(id)
      const now =
        upload === undefined
          ? undefined
          : { batch: upload.batch, kind: upload.state.kind, size: upload.size, sent: sentBytesOf(upload) }
      if (now !== undefined) add(now, 1)
      if (before !== undefined) add(before, -1)
      if (now === undefined) {
        figures.delete(id)
        continue
      }
      const wasKnown = upload?.state.kind === 'done' && upload.state.sentBefore !== undefined
      figures.set(id, now)
      // A row that comes, goes, or is stopped by a person moves no bytes, nor does one whose content was there.
      if (!wasKnown && before !== undefined && isMoving(before) && isMoving(now))
        moved += now.sent - before.sent
    }
    stale.clear()
  }

  return {
    changed: (id) => void stale.add(id),
    counts() {
      refresh()
      return all.counts
    },
    bytes() {
      refresh()
      return { total: all.total, sent: all.sent }
    },
    ofBatch(batch) {
      refresh()
      return batches.get(batch) ?? null
    },
    takeChangedBatches() {
      refresh()
      const changed = changedBatches
      changedBatches = new Set()
      return changed
    },
    movedBytes() {
      refresh()
      return moved
    },
  }
}

function noSum(): Sum {
  return { counts: noCounts(), total: 0, sent: 0 }
}

function addTo(sum: Sum, { kind, size, sent }: Figure, sign: 1 | -1): void {
  sum.counts[kind] += sign
  if (kind === 'canceled' || kind === 'canceling') return
  sum.total += sign * size
  sum.sent += sign * sent
}

function isMoving({ kind }: Figure): boolean {
  return kind !== 'paused' && kind !== 'canceling' && kind !== 'canceled'
}
