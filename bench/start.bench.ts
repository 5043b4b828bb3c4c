/**
 * How long the packaged app takes from its start to its page, against the unpackaged one, by turns in one run; and how
 * large the app's own code is in its archive. Run: `npm run bench:start`, which packs the app and copies what is written
 * here to `bench/results/start.json`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { listPackage, statFile } from '@electron/asar'
import { archiveOf, released, unpackedExecutable } from '../scripts/packaging/pack.mjs'
import { type AppCommand, appCommand } from '../test/e2e/app-command.ts'

const STARTS = 9
/** Milliseconds. */
const LOOK_EVERY = 5
const LONGEST_START = 30_000
const SHOWN = 'the page is shown'
const MB = 1_000_000

const packaged = {
  executable: unpackedExecutable(join(resolve(import.meta.dirname, '..'), released)),
  args: [],
}
const ways: [name: string, command: AppCommand][] = [
  ['packaged', packaged],
  ['unpackaged', await appCommand()],
]
const profiles = mkdtempSync(join(tmpdir(), 'slipway-start-'))
const first = new Map<string, number>()
const later = new Map<string, number[]>(ways.map(([name]) => [name, []]))
try {
  // The first start makes the profile, and brings the files into the system's memory.
  for (const [name, command] of ways) first.set(name, await startOnce(command, join(profiles, name)))
  for (let run = 0; run < STARTS; run += 1)
    for (const [name, command] of ways) later.get(name)?.push(await startOnce(command, join(profiles, name)))
} finally {
  rmSync(profiles, { recursive: true, force: true })
}

const [ours, theirs] = ways.map(([name]) => median(later.get(name) ?? [])) as [number, number]
const archive = archiveOf(released)
const figures = [
  figure('start of the packaged app, median of 9', 'ms', ours),
  figure('start of the unpackaged app, median of 9', 'ms', theirs),
  figure('packaged to unpackaged', 'x', ours / theirs),
  figure('first start of the packaged app, with a new profile', 'ms', first.get('packaged') ?? 0),
  figure('code in the archive', 'MB', statSync(archive).size / MB),
  figure('files in the archive', 'files', filesIn(archive)),
  figure('load of the machine', 'processes', loadavg()[0] ?? 0),
]
for (const { name, value, unit } of figures) console.log(`${name}: ${value} ${unit}`)
writeFileSync(process.argv[2] ?? 'start.json', `${JSON.stringify(figures, null, 2)}\n`)

/** @returns milliseconds until the app's log says that the page is shown */
async function startOnce({ executable, args }: AppCommand, profile: string): Promise<number> {
  const log = join(profile, 'logs/main.log')
  const before = count(log)
  const begun = performance.now()
  const child = spawn(executable, [`--user-data-dir=${profile}`, ...args], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  while (count(log) === before) {
    if (child.exitCode !== null || performance.now() - begun > LONGEST_START) throw new Error('no page')
    await sleep(LOOK_EVERY)
  }
  const took = performance.now() - begun
  child.kill('SIGTERM')
  await ended
  return took
}

function count(log: string): number {
  try {
    return readFileSync(log, 'utf8').split(SHOWN).length
  } catch {
    return 1
  }
}

function filesIn(packed: string): number {
  return listPackage(packed, { isPack: false }).filter(
    (path) => !('files' in statFile(packed, path.slice(1))),
  ).length
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

function figure(name: string, unit: string, value: number) {
  return { name, unit, value: Number(value.toFixed(2)) }
}
