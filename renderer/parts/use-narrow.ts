/** Whether the window is narrow: the same width at which the styles change. */
import { useSyncExternalStore } from 'react'

const narrow = window.matchMedia('(width < 700px)')

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches)
}

function subscribe(changed: () => void): () => void {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}
