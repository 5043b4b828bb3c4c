/** The one hook that owns the page's copy of the history. */
import { useEffect, useSyncExternalStore } from 'react'
import { ask } from '../bridge/bridge.ts'
import { showProblem } from '../toasts/toasts.ts'
import { createHistoryStore, type HistoryFilter, type HistorySnapshot } from './history-store.ts'

const store = createHistoryStore({ page: (args) => ask('history:page', args), onProblem: showProblem })

export const loadMoreHistory = store.more

/**
 * @param search what to look for, empty for everything
 * @param filter the same object as long as it says the same
 * @returns null until the first page has arrived
 */
export function useHistory(search: string, filter: HistoryFilter): HistorySnapshot | null {
  useEffect(() => store.search(search, filter), [search, filter])
  useEffect(() => window.slipway.on('history:changed', store.refresh), [])
  return useSyncExternalStore(store.subscribe, store.snapshot)
}
