/** Shows figures as a table and keeps them as JSON. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './figures.ts'

const results = join(import.meta.dirname, '../results')
const file = join(results, 'peers.json')

export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map(({ name, unit, ours, peers, ratios, target }) => [
    `${name} (${unit})`,
    {
      slipway: `${ours}`,
      ...Object.fromEntries(
        Object.entries(peers).map(([peer, value]) => [peer, `${value} (x${ratios[peer]})`]),
      ),
      target: target === null ? '' : `${target.wanted}: ${target.met ? 'met' : 'MISSED'}`,
    },
  ])
  console.table(Object.fromEntries(rows))
}

/** Figures of an earlier run that this one did not measure stay. */
export function saveFigures(figures: readonly Figure[]): void {
  mkdirSync(results, { recursive: true })
  const names = new Set(figures.map(({ name }) => name))
  const kept = earlierFigures().filter(({ name }) => !names.has(name))
  writeFileSync(file, `${JSON.stringify([...kept, ...figures], null, 2)}\n`)
}

function earlierFigures(): Figure[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figure[]) : []
}
