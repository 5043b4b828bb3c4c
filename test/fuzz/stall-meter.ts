/**
 * How long a thread held its own event loop up: time that passed and in which it really computed, so that waiting for
 * a processor that others use does not count.
 */
import { existsSync, readFileSync } from 'node:fs'

export interface StallMeter {
  /** Milliseconds of the longest turn so far. */
  longest(): number
  stop(): void
}

const EVERY_MS = 2
/** Nanoseconds this thread computed, as its first number (https://docs.kernel.org/scheduler/sched-stats.html). */
const SCHEDULE = '/proc/thread-self/schedstat'

export function measureStalls(): StallMeter {
  let longest = 0
  let at = performance.now()
  let used = computedMs()
  const timer = setInterval(() => {
    longest = Math.max(longest, Math.min(performance.now() - at, computedMs() - used))
    used = computedMs()
    at = performance.now()
  }, EVERY_MS)
  return { longest: () => longest, stop: () => clearInterval(timer) }
}

/** Of this thread; where the system does not tell, of the whole process. */
function computedMs(): number {
  if (existsSync(SCHEDULE)) return Number(readFileSync(SCHEDULE, 'utf8').split(' ')[0]) / 1e6
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
