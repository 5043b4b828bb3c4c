/** The one hook that owns the page's copy of the queue. */
import { useSyncExternalStore } from 'react'
import type { RowRange } from '../../contract/views.ts'
import { ask } from '../bridge/bridge.ts'
import type { QueueSnapshot } from './queue-snapshot.ts'
import { createQueueStore } from './queue-store.ts'

const store = createQueueStore({
  read: () => ask('uploads:view', undefined),
  readRows: (ranges) => ask('uploads:rows', { ranges }),
  onChange: (listener) => window.slipway.on('uploads:changed', listener),
})

/** @returns null until main has answered for the first time */
export function useQueue(): QueueSnapshot | null {
  return useSyncExternalStore(store.subscribe, store.snapshot)
}

/** Says which rows are in view. */
export function showRows(ranges: readonly RowRange[]): void {
  store.show(ranges)
}
