/**
 * The main job with one file of 3 GiB in the real app: peak memory of the transfer process, and how long
 * main's event loop was ever blocked meanwhile. Printed and written to `bench/results/`; nothing is asserted.
 * Run: `npm run bench`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { GIB, MIB } from '../contract/limits.ts'
import { dropPaths, launchApp, makeDirectory } from '../test/e2e/launch-app.ts'

const WANTED_MEMORY_MIB = 250
const WANTED_BLOCKED_MS = 50

interface Figure {
  name: string
  unit: string
  value: number
  wanted: number
}

const directory = makeDirectory('bench')
const file = join(directory.path, 'three GiB.img')
const handle = await open(file, 'w')
await handle.truncate(3 * GIB)
await handle.close()

const app = await launchApp({ profile: join(directory.path, 'profile') })
try {
  await app.page.getByRole('button', { name: /Try it on this computer/ }).click()
  await app.page.getByRole('button', { name: 'Choose files' }).waitFor()
  await app.electron.evaluate(async () => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    Object.assign(globalThis, { delay })
  })
  const begun = performance.now()
  await dropPaths(app.page, [file])
  await app.page.getByText('Your file is sent').waitFor({ timeout: 300_000 })
  const seconds = (performance.now() - begun) / 1000

  const blocked = await app.electron.evaluate(() => {
    const { delay } = globalThis as unknown as { delay: { max: number; percentile(p: number): number } }
    return { max: delay.max / 1e6, p99: delay.percentile(99) / 1e6 }
  })
  const transferPid = await app.electron.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find((metric) => metric.name === 'Slipway transfer')?.pid ?? 0,
  )
  const figures: Figure[] = [
    {
      name: 'transfer process, peak resident memory',
      unit: 'MiB',
      value: peakMemoryMib(transferPid),
      wanted: WANTED_MEMORY_MIB,
    },
    {
      name: "main's event loop, longest blocked",
      unit: 'ms',
      value: round(blocked.max),
      wanted: WANTED_BLOCKED_MS,
    },
    {
      name: "main's event loop, blocked p99",
      unit: 'ms',
      value: round(blocked.p99),
      wanted: WANTED_BLOCKED_MS,
    },
    { name: '3 GiB from drop to link', unit: 's', value: round(seconds), wanted: Number.NaN },
  ]
  console.table(figures)
  const results = join(import.meta.dirname, 'results')
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'main-job.json'), `${JSON.stringify(figures, null, 2)}\n`)
} finally {
  await app.quit()
  directory.remove()
}

/** Linux keeps the high-water mark of a process's resident memory. */
function peakMemoryMib(pid: number): number {
  const [, kib = 'NaN'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return round((Number(kib) * 1024) / MIB)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
