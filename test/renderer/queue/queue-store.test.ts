/** The store reads the view once, joins it with early changes, reads rows in view, and all again after a gap. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Reply } from '../../../contract/ipc.ts'
import type { QueueChange, QueueView, RowRange, RowsRead, UploadRow } from '../../../contract/views.ts'
import { rowAt } from '../../../renderer/queue/queue-snapshot.ts'
import { createQueueStore } from '../../../renderer/queue/queue-store.ts'
import { groupsOf, readRows } from '../fake-queue.ts'
import { summaryOf, uploadRow } from '../fake-rows.ts'

const row = (id: string) => uploadRow(id, { kind: 'queued' })
const view = (version: number, ...ids: string[]): Reply<QueueView> => {
  const rows = ids.map(row)
  return { ok: true, value: { version, groups: groupsOf(rows, version), summary: summaryOf(rows) } }
}
const change = (version: number, ids: string[], changed: UploadRow[] = []): QueueChange => ({
  version,
  groups: groupsOf(ids.map(row), version),
  removedGroups: [],
  rows: changed,
  summary: summaryOf([]),
})

/** A main whose answers a test gives one by one. */
function scripted() {
  const reads: ((reply: Reply<QueueView>) => void)[] = []
  const rowReads: { ranges: RowRange[]; answer: (reply: Reply<RowsRead[]>) => void }[] = []
  let push: (change: QueueChange) => void = () => undefined
  const store = createQueueStore({
    read: () => new Promise((resolve) => reads.push(resolve)),
    readRows: (ranges) => new Promise((answer) => rowReads.push({ ranges, answer })),
    onChange: (listener) => {
      push = listener
    },
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return {
    store,
    count: () => store.snapshot()?.groups.find(({ id }) => id === 'batch')?.rows,
    reads: () => reads.length,
    rowReads,
    push: (next: QueueChange) => push(next),
    async answer(reply: Reply<QueueView>) {
      reads.at(-1)?.(reply)
      await settle()
    },
    async answerRows(layout: number, ...ids: string[]) {
      const last = rowReads.at(-1)
      last?.answer({ ok: true, value: readRows(ids.map(row), last.ranges, layout) })
      await settle()
    },
    at: (index: number) => {
      const snapshot = store.snapshot()
      return snapshot === null ? null : (rowAt(snapshot, 'batch', index)?.id ?? null)
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
  expect([main.count(), main.reads()]).toEqual([undefined, 1])
  await main.answer(view(3, 'a'))
  expect(main.count()).toEqual(1)
})

it('joins changes that arrived before the view', async () => {
  const main = scripted()
  main.store.subscribe(() => undefined)
  main.push(change(3, ['a']))
  main.push(change(4, ['a', 'b']))
  main.push(change(5, ['a', 'b', 'c']))
  await main.answer(view(3, 'a'))
  expect([main.count(), main.reads(), main.store.snapshot()?.version]).toEqual([3, 1, 5])
})

it('reads the view again when a change is missing, and takes the changes meanwhile', async () => {
  const main = scripted()
  main.store.subscribe(() => undefined)
  await main.answer(view(1, 'a'))
  main.push(change(3, ['a', 'c']))
  main.push(change(4, ['a', 'c', 'd']))
  expect([main.count(), main.reads()]).toEqual([1, 2])
  await main.answer(view(3, 'a', 'b', 'c'))
  expect([main.count(), main.store.snapshot()?.version]).toEqual([3, 4])
})

it('asks again a second after a view that could not be read', async () => {
  const main = scripted()
  main.store.subscribe(() => undefined)
  await main.answer({ ok: false, problem: { code: 'internal', details: '' } })
  expect(main.reads()).toBe(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(main.reads()).toBe(2)
})

it('reads rows that come into view with some around them, and again once they stand elsewhere', async () => {
  const main = scripted()
  main.store.subscribe(() => undefined)
  await main.answer(view(1, 'a', 'b', 'c'))
  main.store.show([{ group: 'batch', from: 1, count: 2 }])
  expect(main.rowReads.map(({ ranges }) => ranges)).toEqual([[{ group: 'batch', from: 0, count: 63 }]])
  await main.answerRows(1, 'a', 'b', 'c')
  main.store.show([{ group: 'batch', from: 0, count: 3 }])
  expect([main.at(0), main.at(2), main.at(3), main.rowReads.length]).toEqual(['a', 'c', null, 1])
  main.push(change(2, ['b', 'c']))
  expect(main.rowReads.length).toBe(2)
  // Those before stay in view until the answer is there.
  expect(main.at(0)).toBe('a')
  await main.answerRows(2, 'b', 'c')
  expect([main.at(0), main.at(1), main.rowReads.length]).toEqual(['b', 'c', 2])
})

it('takes what changed of the rows in view, each in its place', async () => {
  const main = scripted()
  main.store.subscribe(() => undefined)
  await main.answer(view(1, 'a', 'b'))
  main.store.show([{ group: 'batch', from: 0, count: 2 }])
  await main.answerRows(1, 'a', 'b')
  const before = main.store.snapshot()
  main.push({ ...change(2, []), rows: [uploadRow('b', { kind: 'sending' }), row('elsewhere')] })
  const after = main.store.snapshot()
  expect(
    before !== null && after !== null && [rowAt(before, 'batch', 0) === rowAt(after, 'batch', 0)],
  ).toEqual([true])
  expect(after !== null && rowAt(after, 'batch', 1)?.state.kind).toBe('sending')
})
