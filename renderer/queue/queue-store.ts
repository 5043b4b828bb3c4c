/** Holds the page's copy of the queue: reads the view once, then applies changes, and reads again after a gap. */
import type { Reply } from '../../contract/ipc.ts'
import type { QueueChange, QueueView } from '../../contract/views.ts'
import { applyQueueChange, type QueueSnapshot, snapshotOf } from './apply-queue-change.ts'

/** Where the queue comes from. */
export interface QueueSource {
  read(): Promise<Reply<QueueView>>
  onChange(listener: (change: QueueChange) => void): void
}

export interface QueueStore {
  /** For `useSyncExternalStore`. Reads from the first listener on. */
  subscribe(listener: () => void): () => void
  /** Null until the first view has arrived. */
  snapshot(): QueueSnapshot | null
}

/** Milliseconds until a view that could not be read is asked for again. */
const READ_AGAIN_MS = 1_000

export function createQueueStore(source: QueueSource): QueueStore {
  let current: QueueSnapshot | null = null
  let reading = false
  /** Arrived while the view was being read. */
  let early: QueueChange[] = []
  let listening = false
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
    show(snapshotOf(reply.value))
    for (const change of waiting) take(change)
  }

  function take(change: QueueChange): void {
    if (current === null || reading) {
      early.push(change)
      return
    }
    const next = applyQueueChange(current, change)
    if (next !== null) return show(next)
    early.push(change)
    void read()
  }

  function show(next: QueueSnapshot): void {
    if (next === current) return
    current = next
    for (const listener of listeners) listener()
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
  }
}
