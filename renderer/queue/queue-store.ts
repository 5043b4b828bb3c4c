/** Holds the page's copy of the queue: reads the view once, applies changes, reads rows as they come into view. */
import type { Reply } from '../../contract/ipc.ts'
import type { QueueChange, QueueView, RowRange, RowsRead } from '../../contract/views.ts'
import {
  applyQueueChange,
  holdsRows,
  type QueueSnapshot,
  snapshotOf,
  withRowsRead,
} from './queue-snapshot.ts'

/** Where the queue comes from. */
export interface QueueSource {
  read(): Promise<Reply<QueueView>>
  readRows(ranges: RowRange[]): Promise<Reply<RowsRead[]>>
  onChange(listener: (change: QueueChange) => void): void
}

export interface QueueStore {
  /** For `useSyncExternalStore`. Reads from the first listener on. */
  subscribe(listener: () => void): () => void
  /** Null until the first view has arrived. */
  snapshot(): QueueSnapshot | null
  /** The rows that are in view; read where they are not held, with some around them. */
  show(ranges: readonly RowRange[]): void
}

/** Milliseconds until a view that could not be read is asked for again. */
const READ_AGAIN_MS = 1_000
/** Rows read on both sides of those in view, so that a list that is scrolled has them before they show. */
const AROUND = 60

export function createQueueStore(source: QueueSource): QueueStore {
  let current: QueueSnapshot | null = null
  let reading = false
  /** Arrived while the view was being read. */
  let early: QueueChange[] = []
  let listening = false
  let inView: readonly RowRange[] = []
  let readingRows = false
  const listeners = new Set<() => void>()

  async function read(): Promise<void> {
    if (reading) return
    reading = true
    const reply = await source.read()
    reading = false
    if (!reply.ok) {
      setTimeout(() => void read(), READ_AGAIN_MS)
      return
    }
    const waiting = early
    early = []
    publish({ ...snapshotOf(reply.value), rows: current?.rows ?? new Map() })
    for (const change of waiting) take(change)
  }

  async function readRows(): Promise<void> {
    if (readingRows || current === null || holdsRows(current, inView)) return
    readingRows = true
    const ranges = inView.map(({ group, from, count }) => {
      const start = Math.max(0, from - AROUND)
      return { group, from: start, count: from - start + count + AROUND }
    })
    const reply = await source.readRows(ranges)
    readingRows = false
    if (!reply.ok) {
      setTimeout(() => void readRows(), READ_AGAIN_MS)
      return
    }
    publish(withRowsRead(current, reply.value))
  }

  function take(change: QueueChange): void {
    if (current === null || reading) {
      early.push(change)
      return
    }
    const next = applyQueueChange(current, change)
    if (next !== null) return publish(next)
    early.push(change)
    void read()
  }

  function publish(next: QueueSnapshot): void {
    if (next === current) return
    current = next
    for (const listener of listeners) listener()
    void readRows()
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      if (!listening) {
        listening = true
        source.onChange(take)
        void read()
      }
      return () => {
        listeners.delete(listener)
      }
    },
    snapshot: () => current,
    show(ranges) {
      inView = ranges
      void readRows()
    },
  }
}
