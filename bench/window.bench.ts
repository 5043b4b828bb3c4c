/**
 * The app's window against an Electron window that shows nothing, in one run: cold start, idle CPU and memory, the list of
 * 100,000 files, and how smooth it stays. Printed and written to `bench/results/window.json`; nothing is asserted.
 * Run: `npm run bench:window`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Bridge } from '../contract/ipc.ts'
import { connectStorage } from '../test/e2e/connect-storage.ts'
import { startKeychain } from '../test/e2e/keychain.ts'
import { dropPaths, launchApp, makeDirectory } from '../test/e2e/launch-app.ts'
import { startStorage } from '../test/e2e/storage-under-test.ts'
import { type OpenedWindow, openEmptyWindow, openSlipway } from './window/open-window.ts'
import { cpuPercent, memoryMib } from './window/resources.ts'
import { whileWatched } from './window/smoothness.ts'

const STARTS = 5
const SETTLE_MS = 6_000
const IDLE_MS = 10_000
const SCROLL_MS = 4_000
const UPLOADED = 2_000
const LISTED = 100_000

interface Figure {
  name: string
  unit: string
  slipway: number
  /** The window that shows nothing; null where it has no such figure. */
  empty: number | null
  wanted: string
  met: boolean
}

const results = join(import.meta.dirname, 'results')
const directory = makeDirectory('window')
const storage = await startStorage(directory.path)
const keychain = await startKeychain(directory.path)
const figures: Figure[] = []
const profile = join(directory.path, 'profile')
const emptyProfile = join(directory.path, 'empty')
const pidOf = ({ electron }: OpenedWindow) => electron.process().pid ?? 0

try {
  const first = await launchApp({ profile, args: keychain.args, env: keychain.env })
  await connectStorage(first.page, storage.details)
  // Nothing is asked before these files are sent.
  await first.page.evaluate(() => {
    const { slipway } = globalThis as unknown as { slipway: Bridge<File> }
    return slipway.call('settings:save', { lookFirst: false, askAboutNames: false })
  })
  await first.quit()
  await measureStarts()
  const idle = await measureIdle()
  await measureUploads()
  await measureList(idle)
} finally {
  keychain.stop()
  await storage.close()
  directory.remove()
}
// What else ran meanwhile: on a busy machine every figure is larger, those of the empty window too.
keep(figure('load of the machine', 'processes', loadavg()[1] ?? 0, null, 'below its cores', true))

/** By turns, so that both meet the same machine. */
async function measureStarts(): Promise<void> {
  const slipway: number[] = []
  const empty: number[] = []
  for (let run = 0; run < STARTS; run++) {
    for (const [times, open] of [
      [empty, () => openEmptyWindow(emptyProfile)],
      [slipway, () => openSlipway(profile, keychain)],
    ] as const) {
      const opened = await open()
      times.push(opened.tookMs)
      await opened.electron.close()
    }
  }
  const [ours, theirs] = [median(slipway), median(empty)]
  keep(figure('cold start to usable', 'ms', ours, theirs, '1.5 x', ours <= 1.5 * theirs))
}

/** @returns MiB of the app with nothing in it */
async function measureIdle(): Promise<number> {
  const measured: { cpu: number; memory: number }[] = []
  for (const open of [() => openSlipway(profile, keychain), () => openEmptyWindow(emptyProfile)]) {
    const opened = await open()
    await sleep(SETTLE_MS)
    measured.push({ cpu: await cpuPercent(pidOf(opened), IDLE_MS), memory: memoryMib(pidOf(opened)) })
    await opened.electron.close()
  }
  const [ours = { cpu: 0, memory: 0 }, theirs = { cpu: 0, memory: 0 }] = measured
  keep(
    figure('idle CPU', '% of a core', ours.cpu, theirs.cpu, '1', ours.cpu <= 1),
    figure('idle memory, all processes', 'MiB', ours.memory, theirs.memory, '', true),
  )
  return ours.memory
}

async function measureUploads(): Promise<void> {
  const folder = makeFiles('uploaded', UPLOADED, 4_000)
  const empty = await openEmptyWindow(emptyProfile)
  const still = await whileWatched(empty.page, empty.electron, () => sleep(SCROLL_MS))
  await empty.electron.close()

  const { page, electron } = await openSlipway(profile, keychain)
  const begun = performance.now()
  const busy = await whileWatched(page, electron, async () => {
    await dropPaths(page, [folder])
    await page.getByText('All 2,000 files are sent').waitFor({ timeout: 240_000 })
  })
  const seconds = (performance.now() - begun) / 1000
  await electron.close()
  keep(
    figure('2,000 files from drop to links', 's', seconds, null, '', true),
    figure(
      'longest task of the page meanwhile',
      'ms',
      busy.longestTaskMs,
      still.longestTaskMs,
      '50',
      busy.longestTaskMs <= 50,
    ),
    figure(
      'longest block of main meanwhile',
      'ms',
      busy.mainBlockedMs,
      still.mainBlockedMs,
      '50',
      busy.mainBlockedMs <= 50,
    ),
    figure('frames dropped meanwhile', '%', busy.droppedPercent, still.droppedPercent, '', true),
  )
}

async function measureList(idleMib: number): Promise<void> {
  const folder = makeFiles('listed', LISTED, 1)
  // They upload, but none ends soon.
  storage.faults.add({ operation: 'PutObject', times: LISTED, do: { type: 'delay', ms: 500 } })
  const opened = await openSlipway(profile, keychain)
  const { page, electron } = opened
  const begun = performance.now()
  let rowsMs = 0
  let allMs = 0
  const listing = await whileWatched(page, electron, async () => {
    await dropPaths(page, [folder])
    await page.locator('li .row[data-kind]').first().waitFor({ timeout: 60_000 })
    rowsMs = performance.now() - begun
    await page
      .getByText(/of 100,000 files sent/)
      .first()
      .waitFor({ timeout: 120_000 })
    allMs = performance.now() - begun
  })
  await sleep(SETTLE_MS)
  const scrolling = await whileWatched(page, electron, () => scrollList(page))
  const more = memoryMib(pidOf(opened)) - idleMib
  electron.process().kill('SIGKILL')
  keep(
    figure('100,000 files: first rows in the list', 'ms', rowsMs, null, '1000', rowsMs <= 1_000),
    figure('100,000 files: all in the list', 'ms', allMs, null, '', true),
    figure(
      'longest task of the page while they are listed',
      'ms',
      listing.longestTaskMs,
      null,
      '50',
      listing.longestTaskMs <= 50,
    ),
    figure(
      'longest block of main while they are listed',
      'ms',
      listing.mainBlockedMs,
      null,
      '50',
      listing.mainBlockedMs <= 50,
    ),
    figure(
      'longest task of the page while they are scrolled',
      'ms',
      scrolling.longestTaskMs,
      null,
      '50',
      scrolling.longestTaskMs <= 50,
    ),
    figure(
      'longest block of main while they are scrolled',
      'ms',
      scrolling.mainBlockedMs,
      null,
      '50',
      scrolling.mainBlockedMs <= 50,
    ),
    figure('frames dropped while they are scrolled', '%', scrolling.droppedPercent, null, '', true),
    figure('memory more than the app without files', 'MiB', more, null, '400', more <= 400),
  )
}

function scrollList(page: Page): Promise<void> {
  return page.evaluate(
    (ms) =>
      new Promise<void>((done) => {
        const list = document.querySelector('.virtual-list')
        const begun = performance.now()
        const scroll = {
          step() {
            list?.scrollBy(0, 40)
            if (performance.now() - begun < ms) requestAnimationFrame(scroll.step)
            else done()
          },
        }
        scroll.step()
      }),
    SCROLL_MS,
  )
}

/** @returns a folder with so many files, a thousand to a folder below it */
function makeFiles(name: string, count: number, bytes: number): string {
  const folder = join(directory.path, name)
  const content = Buffer.alloc(bytes, 7)
  for (let index = 0; index < count; index++) {
    const below = join(folder, String(Math.floor(index / 1_000)))
    if (index % 1_000 === 0) mkdirSync(below, { recursive: true })
    writeFileSync(join(below, `file ${index}.txt`), content)
  }
  return folder
}

/** At once, so that a run that is broken off leaves what it measured. */
function keep(...measured: Figure[]): void {
  figures.push(...measured)
  console.table(measured)
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'window.json'), `${JSON.stringify(figures, null, 2)}\n`)
}

function figure(
  name: string,
  unit: string,
  slipway: number,
  empty: number | null,
  wanted: string,
  met: boolean,
): Figure {
  return { name, unit, slipway: round(slipway), empty: empty === null ? null : round(empty), wanted, met }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
