/** One large file and thousands of small ones: neither waits for the other, at a cost that does not grow. */
import { describe, expect, it } from 'vitest'
import { createPartScheduler } from '../../transfer/part-scheduler.ts'
import { cpuClock } from '../fakes/cpu-milliseconds.ts'

/** Runs every task for one step, in lock step. @returns the jobs at work in each step */
function startSteps(slots: number) {
  const scheduler = createPartScheduler(slots, () => null)
  let working: { job: string; end(): void }[] = []
  return {
    scheduler,
    add(job: string, count = 1) {
      for (let task = 0; task < count; task++)
        scheduler.schedule(job, () => new Promise<void>((end) => working.push({ job, end })))
    },
    async step(): Promise<string[]> {
      const ending = working
      working = []
      for (const { end } of ending) end()
      await new Promise(setImmediate)
      return ending.map(({ job }) => job)
    },
  }
}

describe('a job of 1,000 parts and 2,000 jobs of one part', () => {
  it.each([4, 8, 16])('share %i connections: a quarter for each kind at least', async (slots) => {
    const { add, step } = startSteps(slots)
    add('large', 1_000)
    for (let job = 0; job < 2_000; job++) add(`small ${job}`)
    await step()
    for (let turn = 0; turn < 100; turn++) {
      const large = (await step()).filter((job) => job === 'large').length
      if (turn < 2) continue
      expect(large).toBeGreaterThanOrEqual(slots / 4)
      expect(large).toBeLessThanOrEqual(slots - slots / 4)
    }
  })

  it('let the small ones through in the order they came', async () => {
    const { add, step } = startSteps(4)
    add('large', 1_000)
    const names = Array.from({ length: 200 }, (_, job) => `small ${job}`)
    for (const name of names) add(name)
    const seen: string[] = []
    while (seen.length < 200) seen.push(...(await step()).filter((job) => job !== 'large'))
    expect(seen).toEqual(names)
  })
})

describe('a job that goes first', () => {
  it('gets every connection that becomes free, and the others go on after it', async () => {
    const { add, step, scheduler } = startSteps(4)
    add('a', 100)
    add('b', 100)
    await step()
    scheduler.prefer(['b'])
    await step()
    expect(await step()).toEqual(['b', 'b', 'b', 'b'])
    scheduler.drop('b')
    await step()
    expect(await step()).toEqual(['a', 'a', 'a', 'a'])
  })

  it('may be told before any of its parts', async () => {
    const { add, step, scheduler } = startSteps(1)
    scheduler.prefer(['late'])
    add('a', 100)
    add('late', 2)
    await step()
    expect([await step(), await step(), await step()]).toEqual([['late'], ['late'], ['a']])
  })
})

describe('whether another connection would serve anyone', () => {
  it('is so while a task waits, and not before or after', async () => {
    const { add, step, scheduler } = startSteps(2)
    add('a', 2)
    expect(scheduler.isFull()).toBe(false)
    add('a', 1)
    expect(scheduler.isFull()).toBe(true)
    await step()
    expect(scheduler.isFull()).toBe(false)
  })
})

describe('the cost of a turn', () => {
  it('does not grow with the number of jobs and parts that wait', async () => {
    const scheduler = createPartScheduler(4, () => null)
    let done = 0
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    for (let slot = 0; slot < 4; slot++) scheduler.schedule('gate', () => gate)
    for (let job = 0; job < 100_000; job++)
      scheduler.schedule(`job ${job}`, async () => {
        done++
      })
    for (let part = 0; part < 100_000; part++)
      scheduler.schedule('large', async () => {
        done++
      })
    const spent = cpuClock()
    release()
    while (done < 200_000) await new Promise(setImmediate)
    expect(spent()).toBeLessThan(3_000)
  })
})
