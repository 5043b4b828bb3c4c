/** What main asks the window to show of the links: those that a notification was about. */
import { useEffect, useSyncExternalStore } from 'react'
import { createObservable } from '../app/observable.ts'
import type { HistoryFilter } from './history-store.ts'

interface Revealed {
  /** Counts up, so that the same filter is shown again. */
  times: number
  filter: HistoryFilter
}

const revealed = createObservable<Revealed>({ times: 0, filter: {} })

export function useRevealed(): Revealed {
  return useSyncExternalStore(revealed.subscribe, revealed.snapshot)
}

/** @param show brings the list of links to the front */
export function useReveal(show: () => void): void {
  useEffect(
    () =>
      window.slipway.on('history:reveal', (filter) => {
        revealed.set({ times: revealed.snapshot().times + 1, filter })
        show()
      }),
    [show],
  )
}
