/** A list that keeps only the visible items in the page, however many there are. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import { useMoving } from './use-moving.ts'
import { rangeWithFocused, useRowFocus } from './use-row-focus.ts'
import { useRowKeys } from './use-row-keys.ts'

interface VirtualListProps<Item> {
  /** The list's name. */
  label: string
  items: readonly Item[]
  /**
   * The id of the item at an index. The same function as long as the same items stand in the same order:
   * with a new one all positions are computed again.
   */
  idAt: (index: number) => string
  /** The item's name. */
  nameOf: (item: Item) => string
  /** Pixels that an item is likely to take; a good guess saves moving all items below it once it is measured. */
  heightOf: (item: Item) => number
  children: (item: Item) => ReactNode
  /** Called with the index of the last visible item. */
  onLastVisible?: (index: number) => void
  /** How many there are in all, where not every one is loaded. */
  total?: number
  /** Scrolls to the item at `index()` whenever `order` grows; not for what is there at first. */
  revealed?: { order: number; index: () => number }
  /** Whether an item came just now, and comes in as one does. */
  isFresh?: (item: Item) => boolean
}

export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const {
    label,
    items,
    idAt,
    nameOf,
    heightOf,
    children,
    onLastVisible,
    total = items.length,
    revealed,
    isFresh,
  } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const item = items[index]
      return item === undefined ? 0 : heightOf(item)
    },
    getItemKey: idAt,
    overscan: 6,
    rangeExtractor: (range) => rangeWithFocused(range, scroller.current),
    onChange: (changed) => onLastVisible?.(changed.range?.endIndex ?? 0),
  })

  const shown = useRef(revealed?.order ?? 0)
  useEffect(() => {
    if (revealed === undefined || revealed.order <= shown.current) return
    shown.current = revealed.order
    virtualizer.scrollToIndex(revealed.index(), { align: 'start' })
  }, [revealed, virtualizer])

  const moving = useMoving(idAt)
  const focusRow = useRowFocus(scroller, items, virtualizer)
  const onKeyDown = useRowKeys(items.length, focusRow)

  return (
    <div className="virtual-list" data-moving={moving} ref={scroller}>
      <ul
        className="virtual-list-inside"
        aria-label={label}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map((virtual) => {
          const item = items[virtual.index]
          if (item === undefined) return null
          return (
            <li
              key={virtual.key}
              ref={virtualizer.measureElement}
              data-index={virtual.index}
              data-fresh={isFresh?.(item)}
              aria-label={nameOf(item)}
              aria-setsize={total}
              aria-posinset={virtual.index + 1}
              style={{ transform: `translateY(${virtual.start}px)` }}
            >
              {children(item)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
