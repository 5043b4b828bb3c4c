/**
 * The sums over the whole queue. Each is a sum of one figure per upload, computed from its part table whenever
 * something of it changed: its old figure is replaced by the new one, so a hundred thousand others cost nothing.
 */
import { noCounts, type UploadState } from '../../contract/upload-state.ts'
import { sentBytesOf, type Upload } from './upload.ts'

export interface QueueTotals {
  /** Something of this upload is different, or it is new, or gone. */
  changed(id: string): void
  /** Rows in each state. */
  counts(): Readonly<Record<UploadState['kind'], number>>
  /** Over everything that is not canceled. */
  bytes(): { total: number; sent: number }
  /** Bytes that got through since the beginning; falls by what a failed attempt has to send again. */
  movedBytes(): number
}

interface Figure {
  kind: UploadState['kind']
  size: number
  sent: number
}

/** @param uploads the queue itself */
export function createQueueTotals(uploads: ReadonlyMap<string, Upload>): QueueTotals {
  const figures = new Map<string, Figure>()
  const stale = new Set<string>()
  const counts = noCounts()
  let total = 0
  let sent = 0
  let moved = 0

  function add({ kind, size, sent: sentOfOne }: Figure, sign: 1 | -1): void {
    counts[kind] += sign
    if (kind === 'canceled' || kind === 'canceling') return
    total += sign * size
    sent += sign * sentOfOne
  }

  function refresh(): void {
    for (const id of stale) {
      const before = figures.get(id)
      const upload = uploads.get(id)
      if (before !== undefined) add(before, -1)
      if (upload === undefined) {
        figures.delete(id)
        continue
      }
      const now = { kind: upload.state.kind, size: upload.size, sent: sentBytesOf(upload) }
      add(now, 1)
      figures.set(id, now)
      // A row that comes, goes, or is stopped by a person moves no bytes.
      if (before !== undefined && isMoving(before) && isMoving(now)) moved += now.sent - before.sent
    }
    stale.clear()
  }

  return {
    changed: (id) => void stale.add(id),
    counts() {
      refresh()
      return counts
    },
    bytes() {
      refresh()
      return { total, sent }
    },
    movedBytes() {
      refresh()
      return moved
    },
  }
}

function isMoving({ kind }: Figure): boolean {
  return kind !== 'paused' && kind !== 'canceling' && kind !== 'canceled'
}
