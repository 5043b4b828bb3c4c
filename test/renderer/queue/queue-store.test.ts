/** The store reads the view once, joins it with early changes, and reads again after a gap or a failure. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Reply } from '../../../contract/ipc.ts'
import type { QueueChange, QueueView } from '../../../contract/views.ts'
import { createQueueStore } from '../../../renderer/queue/queue-store.ts'
import { summaryOf, uploadRow } from '../fake-rows.ts'

const row = (id: string) => uploadRow(id, { kind: 'queued' })
const view = (version: number, ...ids: string[]): Reply<QueueView> => {
  const rows = ids.map(row)
  return { ok: true, value: { version, rows, summary: summaryOf(rows) } }
}
const change = (version: number, ...ids: string[]): QueueChange => ({
  version,
  rows: ids.map(row),
  removed: [],
  summary: summaryOf([]),
})

/** A main whose answers a test gives one by one. */
function scripted() {
  const reads: ((reply: Reply<QueueView>) => void)[] = []
  let push: (change: QueueChange) => void = () => undefined
  const store = createQueueStore({
    read: () => new Promise((resolve) => reads.push(resolve)),
    onChange: (listener) => {
      push = listener
    },
  })
  return {
    store,
    shown: () => store.snapshot()?.rows.map(({ id }) => id),
    reads: () => reads.length,
    push: (next: QueueChange) => push(next),
    async answer(reply: Reply<QueueView>) {
      reads.at(-1)?.(reply)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('shows nothing until the view is read, and reads it once for all listeners', async () => {
  const main = scripted()
  main.store.subscribe(() => undefined)
  main.store.subscribe(() => undefined)
  expect([main.shown(), main.reads()]).toEqual([undefined, 1])
  await main.answer(view(3, 'a'))
  expect(main.shown()).toEqual(['a'])
})

it('joins changes that arrived before the view', async () => {
  const main = scripted()
  main.store.subscribe(() => undefined)
  main.push(change(3, 'old'))
  main.push(change(4, 'b'))
  await main.answer(view(3, 'a'))
  expect(main.shown()).toEqual(['a', 'b'])
})

it('tells its listeners of a change, and no longer once they left', async () => {
  const main = scripted()
  const listener = vi.fn()
  const leave = main.store.subscribe(listener)
  await main.answer(view(1, 'a'))
  main.push(change(2, 'b'))
  leave()
  main.push(change(3, 'c'))
  expect(listener).toHaveBeenCalledTimes(2)
  expect(main.shown()).toEqual(['a', 'b', 'c'])
})

it('reads the view again where a version was skipped, and shows the old one meanwhile', async () => {
  const main = scripted()
  main.store.subscribe(() => undefined)
  await main.answer(view(1, 'a'))
  main.push(change(3, 'c'))
  expect([main.shown(), main.reads()]).toEqual([['a'], 2])
  main.push(change(4, 'd'))
  await main.answer(view(3, 'a', 'b', 'c'))
  expect([main.shown(), main.reads()]).toEqual([['a', 'b', 'c', 'd'], 2])
})

it('asks again a second after a failure', async () => {
  const main = scripted()
  main.store.subscribe(() => undefined)
  await main.answer({ ok: false, problem: { code: 'internal', details: '' } })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(main.reads()).toBe(2)
  await main.answer(view(1, 'a'))
  expect(main.shown()).toEqual(['a'])
})
