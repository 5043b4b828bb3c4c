/** Arrow keys, Home and End lead from row to row of a list, to the same button of each. */
import { type KeyboardEvent, useCallback } from 'react'
import { type FocusRow, placeIn } from './use-row-focus.ts'

/** @param count rows of the list */
export function useRowKeys(
  count: number,
  focusRow: FocusRow,
): (event: KeyboardEvent<HTMLUListElement>) => void {
  return useCallback(
    (event) => {
      // A menu or dialog of a row lies elsewhere in the page and has the keys to itself.
      if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return
      const place = placeIn(event.target)
      const next = place === null ? null : rowAfter(event.key, place.index, count)
      if (place === null || next === null) return
      event.preventDefault()
      focusRow({ ...place, index: next })
    },
    [count, focusRow],
  )
}

/** @returns the row that a key leads to, null for other keys and at the ends */
export function rowAfter(key: string, index: number, count: number): number | null {
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: count - 1 }[key]
  return next === undefined || next === index || next < 0 || next >= count ? null : next
}
