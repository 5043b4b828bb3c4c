/** The one hook that owns the page's copy of the queue. */
import { useSyncExternalStore } from 'react'
import { ask } from '../bridge/bridge.ts'
import type { QueueSnapshot } from './apply-queue-change.ts'
import { createQueueStore } from './queue-store.ts'

const store = createQueueStore({
  read: () => ask('uploads:view', undefined),
  onChange: (listener) => window.slipway.on('uploads:changed', listener),
})

/** @returns null until main has answered for the first time */
export function useQueue(): QueueSnapshot | null {
  return useSyncExternalStore(store.subscribe, store.snapshot)
}
