/** First in, first out, at the same cost however long the line is: `shift` on an array moves all that is behind. */
export interface Fifo<Item> {
  push(item: Item): void
  shift(): Item | undefined
  /** What `shift` would take. */
  next(): Item | undefined
  size(): number
}

/** What was taken is cut off once it is this many items, and at least half of the array. */
const TRIM_AT = 1_024

export function createFifo<Item>(begin: readonly Item[] = []): Fifo<Item> {
  let items = [...begin]
  let head = 0
  return {
    push: (item) => void items.push(item),
    shift() {
      if (head >= items.length) return undefined
      const item = items[head++]
      if (head >= TRIM_AT && head * 2 >= items.length) {
        items = items.slice(head)
        head = 0
      }
      return item
    },
    next: () => items[head],
    size: () => items.length - head,
  }
}
