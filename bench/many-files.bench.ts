/**
 * 100,000 files dropped at once in the real app: how long until the list is there, the longest task of main and page
 * while they upload and the list is scrolled, and the memory of all processes against an app with nothing to do.
 * Printed and written to `bench/results/`; nothing is asserted. Run: `npm run bench:many [-- --files 100000]`.
 */
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { MIB } from '../contract/limits.ts'
import { dropPaths, launchApp, makeDirectory, type RunningApp } from '../test/e2e/launch-app.ts'

const { values } = parseArgs({ options: { files: { type: 'string', default: '100000' } } })
const FILES = Number(values.files)
const PER_FOLDER = 1_000
/** Seconds that the list is scrolled while files go up. */
const SCROLL_SECONDS = 20

interface Figure {
  name: string
  unit: string
  value: number
  wanted: number
}

const directory = makeDirectory('many')
const folder = join(directory.path, 'Archive')
for (let made = 0; made < FILES; made++) {
  const inside = join(folder, `Day ${Math.floor(made / PER_FOLDER) + 1}`)
  if (made % PER_FOLDER === 0) mkdirSync(inside, { recursive: true })
  writeFileSync(join(inside, `photo-${made + 1}.jpg`), `${made}`)
}

const app = await launchApp({ profile: join(directory.path, 'profile') })
try {
  await app.page.getByRole('button', { name: /Try it on this computer/ }).click()
  await app.page.getByRole('button', { name: 'Choose files' }).waitFor()
  await sleep(3_000)
  const empty = await memoryOf(app)
  await watchMain(app)
  await watchPage(app)

  const begun = await app.page.evaluate(() => {
    const shown = new MutationObserver(() => {
      if (document.querySelector('li .row[data-kind]') === null) return
      Object.assign(window, { listedAt: performance.timeOrigin + performance.now() })
      shown.disconnect()
    })
    shown.observe(document.body, { childList: true, subtree: true })
    return performance.timeOrigin + performance.now()
  })
  await dropPaths(app.page, [folder])
  await app.page.waitForFunction(() => 'listedAt' in window, undefined, { timeout: 60_000 })
  const listed = (await app.page.evaluate(() => (window as unknown as { listedAt: number }).listedAt)) - begun
  await app.page.getByText(`of ${FILES.toLocaleString('en')} files sent`).waitFor({ timeout: 120_000 })
  const all = performance.timeOrigin + performance.now() - begun

  const frames = await scroll(app)
  await sleep(1_000)
  const full = await memoryOf(app)
  const main = await app.electron.evaluate(() => {
    const { delay } = globalThis as unknown as { delay: { max: number; percentile(p: number): number } }
    return { max: delay.max / 1e6, p99: delay.percentile(99) / 1e6 }
  })
  const tasks = await app.page.evaluate(() => (window as unknown as { tasks: number[] }).tasks)
  const figures: Figure[] = [
    { name: 'first rows in the list', unit: 'ms', value: round(listed), wanted: 1_000 },
    { name: `all ${FILES} in the list`, unit: 'ms', value: round(all), wanted: Number.NaN },
    { name: "main's event loop, longest blocked", unit: 'ms', value: round(main.max), wanted: 50 },
    { name: "main's event loop, blocked p99", unit: 'ms', value: round(main.p99), wanted: 50 },
    { name: 'page, longest task', unit: 'ms', value: round(Math.max(0, ...tasks)), wanted: 50 },
    { name: 'page, tasks over 50 ms', unit: '', value: tasks.length, wanted: 0 },
    { name: 'scrolling, frames over 50 ms', unit: '%', value: round(frames.slowShare * 100), wanted: 1 },
    { name: 'scrolling, median frame', unit: 'ms', value: round(frames.median), wanted: 17 },
    { name: 'memory, empty app', unit: 'MiB', value: empty.sum, wanted: Number.NaN },
    { name: 'memory above the empty app', unit: 'MiB', value: full.sum - empty.sum, wanted: 400 },
  ]
  console.table(figures)
  console.table(full.each)
  const results = join(import.meta.dirname, 'results')
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'many-files.json'), `${JSON.stringify(figures, null, 2)}\n`)
} finally {
  // Not asked to close: it would go on with 100,000 files first. Its folder is looked at once it is gone.
  const gone = once(app.electron.process(), 'exit')
  app.electron.process().kill('SIGKILL')
  await gone
  directory.remove()
}

async function watchMain({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(async () => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    Object.assign(globalThis, { delay })
  })
}

/** Long tasks are those over 50 ms: https://www.w3.org/TR/longtasks-1/ */
async function watchPage({ page }: RunningApp): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(window, { tasks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ entryTypes: ['longtask'] })
  })
}

/** Scrolls through all of the list, and measures each frame. */
async function scroll({ page }: RunningApp): Promise<{ median: number; slowShare: number }> {
  return page.evaluate(async (seconds) => {
    const list = document.querySelector('.virtual-list')
    const times: number[] = []
    let last = performance.now()
    const end = last + seconds * 1_000
    while (last < end) {
      const now = await new Promise<number>((next) => requestAnimationFrame(next))
      times.push(now - last)
      last = now
      const done = 1 - (end - now) / (seconds * 1_000)
      // Slowly at first, then in leaps, as people do who look for something.
      if (list !== null)
        list.scrollTop = done < 0.5 ? list.scrollTop + 40 : list.scrollHeight * (done - 0.5) * 2
    }
    const sorted = times.toSorted((one, other) => one - other)
    return {
      median: sorted[Math.floor(sorted.length / 2)] ?? 0,
      slowShare: times.filter((time) => time > 50).length / times.length,
    }
  }, SCROLL_SECONDS)
}

/** Memory of the app's whole process tree, MiB: each page counted once, shared ones by their share. */
async function memoryOf({ electron }: RunningApp): Promise<{ sum: number; each: Record<string, number> }> {
  const each: Record<string, number> = {}
  const root = electron.process().pid ?? 0
  for (const pid of treeOf(root)) {
    const kib = Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    const kind = /--type=(\S+)/.exec(command)?.[1] ?? 'main'
    const service = /--utility-sub-type=(\S+)/.exec(command)?.[1] ?? ''
    const name = `${kind} ${service} ${pid}`
    each[name] = Math.round((kib * 1024) / MIB)
  }
  return { sum: Object.values(each).reduce((sum, one) => sum + one, 0), each }
}

function treeOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(entry)
    if (stat === null) continue
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)]
  return below(root)
}

/** @returns null for a process that has ended meanwhile */
function statOf(pid: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return null
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
