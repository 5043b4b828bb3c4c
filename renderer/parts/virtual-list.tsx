/** A list that keeps only the visible items in the page, however many there are. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'

interface VirtualListProps<Item> {
  /** The list's name. */
  label: string
  items: readonly Item[]
  /** Stable and unique. */
  idOf: (item: Item) => string
  /** The item's name. */
  nameOf: (item: Item) => string
  /** Pixels that an item takes until it is measured. */
  estimatedHeight: number
  children: (item: Item) => ReactNode
  /** Called with the index of the last visible item. */
  onLastVisible?: (index: number) => void
  /** How many there are in all, where not every one is loaded. */
  total?: number
  /** Scrolls to the item at this index whenever `order` grows; not for what is there at first. */
  revealed?: { index: number; order: number }
}

export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const {
    label,
    items,
    idOf,
    nameOf,
    estimatedHeight,
    children,
    onLastVisible,
    total = items.length,
    revealed,
  } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : idOf(item)
    },
    overscan: 6,
    onChange: (changed) => onLastVisible?.(changed.range?.endIndex ?? 0),
  })

  const { index = 0, order = 0 } = revealed ?? {}
  const shown = useRef(order)
  useEffect(() => {
    if (order <= shown.current) return
    shown.current = order
    virtualizer.scrollToIndex(index, { align: 'start' })
  }, [index, order, virtualizer])

  return (
    <div className="virtual-list" ref={scroller}>
      <ul className="virtual-list-inside" aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((virtual) => {
          const item = items[virtual.index]
          if (item === undefined) return null
          return (
            <li
              key={virtual.key}
              ref={virtualizer.measureElement}
              data-index={virtual.index}
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
