import { describe, expect, it } from 'vitest'
import { createBulkWork } from '../../../main/upload/bulk-work.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

async function turnsUntil(done: () => boolean): Promise<number> {
  for (let turns = 0; ; turns++) {
    if (done()) return turns
    await new Promise(setImmediate)
  }
}

describe('bulk work', () => {
  it('does a few at once, before it returns', () => {
    const seen: number[] = []
    let after = 0
    createBulkWork((act) => act()).run(numbers(200), (item) => seen.push(item), {
      eachChunk: () => after++,
      end: () => after++,
    })
    expect([seen, after]).toEqual([numbers(200), 2])
  })

  it('does 100,000 in order, and gives way to others hundreds of times in between', async () => {
    const seen: number[] = []
    createBulkWork((act) => act()).run(numbers(100_000), (item) => seen.push(item))
    expect(seen.length).toBeLessThan(1_000)
    expect(await turnsUntil(() => seen.length === 100_000)).toBeGreaterThan(200)
    expect(seen).toEqual(numbers(100_000))
  })

  it('keeps the order of commands: what comes while many are at work waits its turn', async () => {
    const log: string[] = []
    const work = createBulkWork((act) => act())
    work.run(numbers(2_000), () => log.push('pause'))
    work.run([0], () => log.push('resume'))
    await turnsUntil(() => log.length === 2_001)
    expect(log.indexOf('resume')).toBe(2_000)
  })

  it('goes on after a chunk that failed', async () => {
    const seen: number[] = []
    let failures = 0
    const work = createBulkWork((act) => {
      try {
        act()
      } catch {
        failures++
      }
    })
    work.run(numbers(600), (item) => {
      if (item === 300) throw new Error('disk full')
      seen.push(item)
    })
    await turnsUntil(() => seen.includes(599))
    expect(failures).toBe(1)
  })

  it('of nothing ends at once', () => {
    let after = 0
    createBulkWork((act) => act()).run([], () => undefined, { eachChunk: () => after++, end: () => after++ })
    expect(after).toBe(1)
  })
})
