import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gatherCalls } from '../../main/gather-calls.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('runs once for all calls of a moment, again for later ones, and never once stopped', () => {
  const runs: number[] = []
  const calls = gatherCalls(() => runs.push(Date.now()), 100)
  const begun = Date.now()
  for (let count = 0; count < 1_000; count++) calls.call()
  vi.advanceTimersByTime(100)
  calls.call()
  vi.advanceTimersByTime(100)
  calls.call()
  calls.stop()
  calls.stop()
  vi.advanceTimersByTime(1_000)
  expect(runs).toEqual([begun + 100, begun + 200])
})
