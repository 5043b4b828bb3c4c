/** Turns what the runs took into one record a figure. Pure. */
import { GIB } from '../../contract/limits.ts'
import type { Measured } from './client.ts'

/** What the clients took, by name, in one round after the other; all of them in the last. */
export type Rounds = Record<string, Measured>[]

export interface Figure {
  name: string
  unit: string
  /** Median over the rounds. */
  ours: number
  peers: Record<string, number>
  /** Ours divided by the peer's, each round by itself, then the median: what slows a whole round cancels out. */
  ratios: Record<string, number>
  /** In words, with whether it was met; null where none is set. */
  target: { wanted: string; met: boolean } | null
}

export type Workload = 'large file' | 'small files'

type Unit = { name: string; unit: string; of(measured: Measured): number }

const OURS = 'slipway'
/** A median of few noisy rounds is not more exact than this. */
const NOISE = 1.02

/** @param where named in each figure, as `HTTPS to the sink` @param bytes that each run sent */
export function figuresOf(workload: Workload, where: string, bytes: number, rounds: Rounds): Figure[] {
  const units: Unit[] = [
    { name: 'wall time', unit: 's', of: ({ seconds }) => seconds },
    { name: 'client CPU', unit: 's/GiB', of: ({ cpuSeconds }) => cpuSeconds / (bytes / GIB) },
    { name: 'peak memory', unit: 'MiB', of: ({ memoryMib }) => memoryMib },
  ]
  return units.map((unit) => {
    const peers = Object.keys(rounds.at(-1) ?? {}).filter((name) => name !== OURS)
    const figureOf = (client: string) => medianOf(rounds, (round) => unit.of(of(round, client)))
    const ratioTo = (peer: string) =>
      medianOf(rounds, (round) => unit.of(of(round, OURS)) / unit.of(of(round, peer)))
    const ratios = Object.fromEntries(peers.map((peer) => [peer, ratioTo(peer)]))
    return {
      name: `${workload}, ${where}: ${unit.name}`,
      unit: unit.unit,
      ours: figureOf(OURS),
      peers: Object.fromEntries(peers.map((peer) => [peer, figureOf(peer)])),
      ratios,
      target: targetOf(workload, unit.name, ratios),
    }
  })
}

function targetOf(workload: Workload, what: string, ratios: Record<string, number>): Figure['target'] {
  const worst = Math.max(...Object.values(ratios))
  if (workload === 'small files')
    return what === 'wall time' ? { wanted: '<= 0.8 x the fastest', met: worst <= 0.8 } : null
  if (what === 'wall time') return { wanted: '<= the fastest', met: worst <= NOISE }
  if (what !== 'client CPU') return null
  const { curl = 0, ...others } = ratios
  return {
    wanted: '<= 1.3 x curl, < every other',
    met: curl <= 1.3 && Math.max(...Object.values(others)) < 1,
  }
}

function of(round: Record<string, Measured>, client: string): Measured {
  return round[client] ?? { seconds: Number.NaN, cpuSeconds: Number.NaN, memoryMib: Number.NaN }
}

function medianOf<Item>(items: readonly Item[], measure: (item: Item) => number): number {
  const values = items
    .map(measure)
    .filter(Number.isFinite)
    .toSorted((one, other) => one - other)
  const middle = (values.length - 1) / 2
  return round(((values[Math.floor(middle)] ?? Number.NaN) + (values[Math.ceil(middle)] ?? Number.NaN)) / 2)
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
