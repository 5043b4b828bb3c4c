/** Asks the store which keys of a drop are taken: few at a time, not for long, and never so that a drop has to wait for it. */

/** Files of a drop. Of a larger one the store is not asked: each is looked at when its turn comes. */
export const MOST_ASKED = 500
const AT_ONCE = 6
/** For all of it, in milliseconds. */
const WITHIN_MS = 3_000

/** @returns null where nobody can tell. @throws whatever keeps the store from answering */
export type IsThere = (key: string, signal: AbortSignal) => Promise<boolean | null>

/** @returns what is known of each key; nothing of those that the store did not answer for */
export async function askStore(keys: readonly string[], isThere: IsThere): Promise<Map<string, boolean>> {
  const answers = new Map<string, boolean>()
  await inTime(keys, async (key, signal) => {
    const answer = await isThere(key, signal)
    if (answer !== null) answers.set(key, answer)
  })
  return answers
}

/** A store that does not answer once does not answer the next time: then the rest is left. */
export async function inTime<Item>(
  items: readonly Item[],
  act: (item: Item, signal: AbortSignal) => Promise<void>,
  withinMs = WITHIN_MS,
): Promise<void> {
  const silent = new AbortController()
  const signal = AbortSignal.any([silent.signal, AbortSignal.timeout(withinMs)])
  const left = items.values()
  async function work(): Promise<void> {
    for (const item of left) {
      if (signal.aborted) return
      await act(item, signal).catch(() => silent.abort())
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
