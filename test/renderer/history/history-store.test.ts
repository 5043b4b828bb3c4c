/** Pages of the history follow each other, and a late answer never replaces a newer one. */
import { expect, it } from 'vitest'
import type { Reply } from '../../../contract/ipc.ts'
import type { HistoryPage } from '../../../contract/views.ts'
import { createHistoryStore } from '../../../renderer/history/history-store.ts'
import { historyRows } from '../fake-rows.ts'

const rows = historyRows(6, 0)
const page = (from: number, to: number, next: string | null): Reply<HistoryPage> => ({
  ok: true,
  value: { rows: rows.slice(from, to), next, total: 6 },
})

function scripted() {
  const asked: { args: unknown; answer: (reply: Reply<HistoryPage>) => Promise<void> }[] = []
  const problems: string[] = []
  const store = createHistoryStore({
    page: (args) =>
      new Promise((resolve) => {
        asked.push({
          args,
          answer: async (reply) => {
            resolve(reply)
            await new Promise((settled) => setImmediate(settled))
          },
        })
      }),
    onProblem: ({ code }) => problems.push(code),
  })
  return { store, asked, problems, shown: () => store.snapshot()?.rows.map(({ id }) => id) }
}

it('puts the next page behind the first, and asks for it once', async () => {
  const { store, asked, shown } = scripted()
  store.search('')
  await asked[0]?.answer(page(0, 2, 'after-2'))
  store.more()
  store.more()
  expect(asked.map(({ args }) => args)).toEqual([
    { search: '', after: null, limit: 100 },
    { search: '', after: 'after-2', limit: 100 },
  ])
  await asked[1]?.answer(page(2, 4, null))
  expect(shown()).toEqual(['link-0', 'link-1', 'link-2', 'link-3'])
  store.more()
  expect(asked.length).toBe(2)
})

it('throws away the answer to an older search', async () => {
  const { store, asked, shown } = scripted()
  store.search('p')
  store.search('plan')
  await asked[1]?.answer(page(3, 4, null))
  await asked[0]?.answer(page(0, 2, null))
  expect([shown(), store.snapshot()?.search]).toEqual([['link-3'], 'plan'])
})

it('begins anew when refreshed, with the same search', async () => {
  const { store, asked, shown } = scripted()
  store.search('photo')
  await asked[0]?.answer(page(0, 2, 'after-2'))
  store.refresh()
  expect(asked[1]?.args).toEqual({ search: 'photo', after: null, limit: 100 })
  await asked[1]?.answer(page(1, 3, null))
  expect(shown()).toEqual(['link-1', 'link-2'])
})

it('keeps what it shows when a page cannot be read, and tries again when asked', async () => {
  const { store, asked, problems, shown } = scripted()
  store.search('')
  await asked[0]?.answer(page(0, 2, 'after-2'))
  store.more()
  await asked[1]?.answer({ ok: false, problem: { code: 'internal', details: '' } })
  store.more()
  expect([shown(), problems, asked.length]).toEqual([['link-0', 'link-1'], ['internal'], 3])
})
