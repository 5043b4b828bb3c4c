/**
 * Puts every row right below the one before. The list knows heights by place and loses sight of rows that move: so a place
 * whose row is of another height than it counts with is told the true one.
 */
import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'

type List = Pick<Virtualizer<HTMLDivElement, Element>, 'getVirtualItems' | 'isScrolling' | 'resizeItem'>

/** Pixels: heights are whole numbers in the list and halves on the screen. */
const ROUNDING = 1

export function useTrueHeights(scroller: RefObject<HTMLElement | null>, list: List): void {
  const correct = useCallback(() => {
    // While it is scrolled new rows come with estimates all the time, which the list corrects by itself.
    if (list.isScrolling) return
    const heights = new Map(list.getVirtualItems().map(({ index, size }) => [index, size]))
    for (const row of rowsIn(scroller)) {
      const index = Number(row.dataset.index)
      if (Math.abs(row.offsetHeight - (heights.get(index) ?? 0)) > ROUNDING)
        list.resizeItem(index, row.offsetHeight)
    }
  }, [scroller, list])

  const observer = useRef<ResizeObserver | null>(null)
  useEffect(() => {
    const watching = new ResizeObserver(correct)
    observer.current = watching
    for (const row of rowsIn(scroller)) watching.observe(row)
    return () => watching.disconnect()
  }, [scroller, correct])

  // Only where rows came or moved: to ask how high they are makes the page lay out everything there and then.
  const places = useRef(new Map<HTMLElement, string | undefined>())
  useLayoutEffect(() => {
    const rows = [...rowsIn(scroller)]
    if (rows.every((row) => places.current.get(row) === row.dataset.index)) return
    places.current = new Map(rows.map((row) => [row, row.dataset.index]))
    correct()
    for (const row of rows) observer.current?.observe(row)
  })
}

function rowsIn(scroller: RefObject<HTMLElement | null>): Iterable<HTMLElement> {
  return scroller.current?.querySelectorAll<HTMLElement>('li[data-index]') ?? []
}
