/** Shows figures as a table and keeps them as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './figures.ts'

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

export function saveFigures(figures: readonly Figure[]): void {
  const results = join(import.meta.dirname, '../results')
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'peers.json'), `${JSON.stringify(figures, null, 2)}\n`)
}
