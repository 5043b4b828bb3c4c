/**
 * How long the history of 100,000 links takes to answer as one types, filters and sorts, at the 95th percentile, and its
 * memory. Printed and written to `bench/results/history-search.json`; nothing is asserted. Run: `npm run bench:history`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { linkStates } from '../contract/link.ts'
import { foldForSearch } from '../main/history/fold-for-search.ts'
import { createHistory, type HistoryQuery } from '../main/history/history.ts'
import { openDatabase } from '../main/journal/database.ts'

const ROWS = 100_000
const ROUNDS = 20
/** One frame of a screen at 60 Hz, in milliseconds. */
const FRAME_MS = 1_000 / 60

const subjects = [
  'Quarterly report',
  'Holiday photo',
  'Interview',
  'Plan',
  'Résumé',
  '空のファイル',
  'Contract',
]
const typed = ['quarterly report 99', 'resume', '空の', 'photo 4711', 'zzz', 'client 42 plan']
const directory = mkdtempSync(join(tmpdir(), 'slipway-bench-'))
const { database } = openDatabase(join(directory, 'slipway.sqlite'), 0)
const history = createHistory(database)
const now = Date.now()
const figures: { name: string; unit: string; value: number; wanted?: number }[] = []

const filledAt = performance.now()
const insert = database.prepare(
  `INSERT INTO history (id, connection_id, object_key, name, folder, size, proof, sent_at, linked_at, expires_at,
     searchable, gone, kind) VALUES (?, 'c', ?, ?, ?, ?, 'md5', ?, ?, ?, ?, ?, ?)`,
)
/** One in a thousand each. */
const gone: Readonly<Record<number, string>> = { 7: 'revoked', 8: 'gone' }
database.transaction(() => {
  for (let index = 0; index < ROWS; index++) {
    const name = `${subjects[index % subjects.length]} ${index}.pdf`
    const folder = `Client ${index % 500}`
    const sentAt = now - index * 60_000
    const expiresAt = now + ((index * 7_919) % 1_000_000) * 600 - 300_000_000
    const searchable = foldForSearch(`${folder}/${name}`)
    const rare = [gone[index % 1_000] ?? null, index % 1_000 === 9 ? 'request' : 'share']
    insert.run(
      `row-${index}`,
      `token/${index}`,
      name,
      folder,
      index,
      sentAt,
      sentAt,
      expiresAt,
      searchable,
      ...rare,
    )
  }
})()
console.log(
  `${ROWS.toLocaleString('en')} rows written in ${((performance.now() - filledAt) / 1000).toFixed(1)} s`,
)

const first: HistoryQuery = { search: '', after: null, limit: 100, now }
measure('the first page', () => [first])
measure('searching, each letter as it is typed', () =>
  typed.flatMap((text) => [...text].map((_, end) => ({ ...first, search: text.slice(0, end + 1) }))),
)
for (const state of linkStates) measure(`only ${state}`, () => [{ ...first, state }])
measure('only requests', () => [{ ...first, kind: 'request', sort: 'ending' }])
for (const sort of ['ending', 'name', 'size'] as const) measure(`sorted: ${sort}`, () => [{ ...first, sort }])
for (const sort of ['ending', 'name', 'size'] as const)
  measure(`only ending-soon, sorted: ${sort}`, () => [{ ...first, state: 'ending-soon', sort }])
measure('searching among those that end soon', () => [{ ...first, search: 'report', state: 'ending-soon' }])
const memory = process.memoryUsage()
console.log(
  `memory: ${Math.round(memory.rss / 2 ** 20)} MiB resident, ${Math.round(memory.heapUsed / 2 ** 20)} MiB heap`,
)
figures.push({ name: 'memory, resident', unit: 'MiB', value: Math.round(memory.rss / 2 ** 20) })
database.close()
const results = join(import.meta.dirname, 'results')
mkdirSync(results, { recursive: true })
writeFileSync(join(results, 'history-search.json'), `${JSON.stringify(figures, null, 2)}\n`)
rmSync(directory, { recursive: true, force: true })

function measure(title: string, queries: () => HistoryQuery[]): void {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const query of queries()) {
      const begun = performance.now()
      history.page(query)
      times.push(performance.now() - begun)
    }
  times.sort((one, other) => one - other)
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0
  figures.push({
    name: `${title}, p95`,
    unit: 'ms',
    value: Math.round(p95 * 100) / 100,
    wanted: Math.round(FRAME_MS),
  })
  const verdict = p95 <= FRAME_MS ? 'within a frame' : 'LONGER than a frame'
  console.log(
    `${title}: p50 ${(times[times.length >> 1] ?? 0).toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, ${verdict}`,
  )
}
