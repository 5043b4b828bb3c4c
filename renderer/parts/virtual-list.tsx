/** A list that keeps only the visible items in the page, however many there are. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useMoving } from './use-moving.ts'
import { rangeWithFocused, useRowFocus } from './use-row-focus.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useTrueHeights } from './use-true-heights.ts'

interface VirtualListProps {
  /** The list's name. */
  label: string
  /** Items in it. */
  count: number
  /** Pixels that an item is likely to take; a good guess saves moving all items below it once it is measured. */
  heightAt: (index: number) => number
  /** Tells an item from those that stood in its place before. */
  keyAt: (index: number) => string | number
  /** The item's name. */
  nameAt: (index: number) => string
  /** Another object where items stand elsewhere: they are measured again. */
  shape?: unknown
  children: (index: number) => ReactNode
  /** Called with the first and the last visible item, whenever others are. */
  onVisible?: (first: number, last: number) => void
  /** How many there are in all, where not every one is loaded. */
  total?: number
  /** Scrolls to the item at `index()` whenever `order` grows; not for what is there at first. */
  revealed?: { order: number; index: () => number }
  /** Whether an item came just now, and comes in as one does. */
  isFresh?: (index: number) => boolean
}

/** In a longer list nothing glides to its place when items come. */
const MOST_GLIDING = 2_000

export function VirtualList(props: VirtualListProps) {
  const { label, count, heightAt, keyAt, nameAt, shape, children, onVisible, total = count } = props
  const { revealed, isFresh } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightAt,
    overscan: 6,
    rangeExtractor: (range) => rangeWithFocused(range, scroller.current),
  })

  const measured = useRef(shape)
  useEffect(() => {
    if (measured.current === shape) return
    measured.current = shape
    virtualizer.measure()
  }, [shape, virtualizer])

  const shown = useRef(revealed?.order ?? 0)
  useEffect(() => {
    if (revealed === undefined || revealed.order <= shown.current) return
    shown.current = revealed.order
    virtualizer.scrollToIndex(revealed.index(), { align: 'start' })
  }, [revealed, virtualizer])

  useTrueHeights(scroller, virtualizer)

  // Another object each time that items came or went; of very many nobody sees which, and each would cost a drawing.
  const seen = Math.min(count, MOST_GLIDING)
  const order = useMemo(() => ({ length: seen, shape }), [seen, shape])
  const moving = useMoving(order)
  const focusRow = useRowFocus(scroller, order, virtualizer)
  const onKeyDown = useRowKeys(count, focusRow)

  const { startIndex: first = 0, endIndex: last = 0 } = virtualizer.range ?? {}
  useEffect(() => {
    if (count > 0) onVisible?.(first, last)
  }, [onVisible, first, last, count])

  return (
    <div className="virtual-list" data-moving={moving} ref={scroller}>
      <ul
        className="virtual-list-inside"
        aria-label={label}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <li
            key={keyAt(index)}
            ref={virtualizer.measureElement}
            data-index={index}
            data-fresh={isFresh?.(index)}
            aria-label={nameAt(index)}
            aria-setsize={total}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(index)}
          </li>
        ))}
      </ul>
    </div>
  )
}
