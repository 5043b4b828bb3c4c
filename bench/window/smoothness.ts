/** How smoothly a page and its main process run while something happens. */
import type { ElectronApplication, Page } from '@playwright/test'

export interface Smoothness {
  /** Of the page, in milliseconds; 0 where none took 50. */
  longestTaskMs: number
  /** Share of the frames that were due and did not come, in percent. */
  droppedPercent: number
  /** Longest time that main answered nothing, in milliseconds. */
  mainBlockedMs: number
}

interface Watch {
  longestTask: number
  frames: number
  begun: number
  ended: number
}

/** A frame at 60 a second. */
const FRAME_MS = 1000 / 60

/** @param act what happens meanwhile */
export async function whileWatched(
  page: Page,
  electron: ElectronApplication,
  act: () => Promise<unknown>,
): Promise<Smoothness> {
  await page.evaluate(() => {
    const watch = { longestTask: 0, frames: 0, begun: performance.now(), ended: 0 }
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries())
        if (startTime >= watch.begun) watch.longestTask = Math.max(watch.longestTask, duration)
    }).observe({ type: 'longtask' })
    // A method: what compiles this gives functions a helper for their names, which the page has not.
    const frames = {
      count() {
        watch.frames += 1
        if (watch.ended === 0) requestAnimationFrame(frames.count)
      },
    }
    requestAnimationFrame(frames.count)
    Object.assign(globalThis, { watch })
  })
  await electron.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    Object.assign(globalThis, { delay })
  })
  await act()
  const { longestTask, frames, begun, ended } = await page.evaluate(() => {
    const { watch } = globalThis as unknown as { watch: Watch }
    watch.ended = performance.now()
    return watch
  })
  const mainBlockedMs = await electron.evaluate(() => {
    const { delay } = globalThis as unknown as { delay: { max: number; disable(): void } }
    delay.disable()
    return delay.max / 1e6
  })
  const due = (ended - begun) / FRAME_MS
  return {
    longestTaskMs: longestTask,
    droppedPercent: Math.max(0, (1 - frames / due) * 100),
    mainBlockedMs,
  }
}
