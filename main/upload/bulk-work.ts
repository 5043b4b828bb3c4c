/** Does something to many uploads without holding up a window: a few hundred at a time, commands in their order. */

/** Done in one go and in one transaction: a few milliseconds of work. */
const CHUNK = 250

export interface BulkWork {
  /**
   * Few items are done before this returns; of many, and of whatever comes while those are at work, the rest
   * follows between other events.
   * @param then `eachChunk`: once after each chunk; `end`: once after the last, also of nothing
   */
  run<Item>(
    items: readonly Item[],
    act: (item: Item) => void,
    then?: { eachChunk?: () => void; end?: () => void },
  ): void
}

/** @param together runs a chunk, for instance in one transaction */
export function createBulkWork(together: (act: () => void) => void): BulkWork {
  let queue: (() => void)[] = []

  function work(): void {
    queue.shift()?.()
    if (queue.length > 0) setImmediate(work)
  }

  return {
    run(items, act, { eachChunk, end } = {}) {
      const chunks: (() => void)[] = []
      for (let start = 0; start < items.length; start += CHUNK) {
        const chunk = items.slice(start, start + CHUNK)
        chunks.push(() => {
          together(() => chunk.forEach(act))
          eachChunk?.()
        })
      }
      const last = chunks.pop()
      chunks.push(() => {
        last?.()
        end?.()
      })
      const idle = queue.length === 0
      queue = [...queue, ...chunks]
      if (idle) work()
    },
  }
}
