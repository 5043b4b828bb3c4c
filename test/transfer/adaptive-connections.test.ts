/** On a simulated wire the best number of connections is known: it is found, kept, and given up when asked to. */
import { describe, expect, it } from 'vitest'
import { createAdaptiveConnections } from '../../transfer/adaptive-connections.ts'

const STEP_MS = 100

/** The same noise in every run, from -1 to 1. */
function createNoise(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
}

/**
 * A wire where each connection moves `each` bytes a second until together they reach `most`.
 * @param noise share by which the rate of each step swings
 */
function startWire(ceiling: number, wire: { each: number; most: number }, noise = 0, seed = 1) {
  const adaptive = createAdaptiveConnections(ceiling)
  const random = createNoise(seed)
  const sizes: number[] = []
  let now = 0
  let bytes = 0
  return {
    adaptive,
    wire,
    sizes,
    get now() {
      return now
    },
    run(seconds: number, full = true, slowDowns: (size: number) => boolean = () => false) {
      for (let step = 0; step < (seconds * 1000) / STEP_MS; step++) {
        now += STEP_MS
        const rate = Math.min(adaptive.size() * wire.each, wire.most)
        bytes += (rate * (1 + noise * random()) * STEP_MS) / 1000
        if (slowDowns(adaptive.size())) adaptive.slowDown(now)
        adaptive.sample(now, bytes, full)
        sizes.push(adaptive.size())
      }
    },
  }
}

const share = (sizes: readonly number[], fits: (size: number) => boolean) =>
  sizes.filter(fits).length / sizes.length

describe('connections', () => {
  it.each([
    [6, 6],
    [10, 10],
    [16, 16],
    [40, 16],
  ])('grow to what the wire takes (%i connections), at most to the ceiling of 16: %i', (best, expected) => {
    const { run, sizes } = startWire(16, { each: 1e6, most: best * 1e6 })
    run(60)
    expect(share(sizes.slice(-300), (size) => Math.abs(size - expected) <= 1)).toBe(1)
  })

  it.each([1, 2, 3, 4, 5])('stay near the best of 8 on a wire that swings by 20 % (seed %i)', (seed) => {
    const { run, sizes } = startWire(32, { each: 1e6, most: 8e6 }, 0.2, seed)
    run(180)
    expect(share(sizes.slice(-1_200), (size) => size >= 6 && size <= 10)).toBeGreaterThan(0.9)
  })

  it('stay where they began when one does as much as many', () => {
    const { run, sizes } = startWire(32, { each: 8e6, most: 8e6 })
    run(60)
    expect(Math.max(...sizes)).toBe(5)
    expect(share(sizes, (size) => size === 4)).toBeGreaterThan(0.8)
  })

  it('do not grow while there is too little to send', () => {
    const { run, sizes } = startWire(32, { each: 1e6, most: 32e6 })
    run(60, false)
    expect(new Set(sizes)).toEqual(new Set([4]))
  })

  it('are never more than the ceiling, also when it is lowered', () => {
    const { run, adaptive, sizes } = startWire(2, { each: 1e6, most: 32e6 })
    run(20)
    expect(Math.max(...sizes)).toBe(2)
    adaptive.setCeiling(12)
    run(60)
    expect(adaptive.size()).toBe(12)
    adaptive.setCeiling(3)
    expect(adaptive.size()).toBe(3)
  })
})

describe('a store that asks to slow down', () => {
  it('gets half as many at once, however often it says so, and never less than one', () => {
    const { run, adaptive } = startWire(16, { each: 1e6, most: 32e6 })
    run(60)
    const now = 60_000
    const seen: number[] = []
    for (let at = now; at < now + 10_000; at += 100) {
      adaptive.slowDown(at)
      seen.push(adaptive.size())
    }
    expect(seen.slice(0, 15)).toEqual(Array(15).fill(8))
    expect(seen.at(-1)).toBe(1)
  })

  it('is asked for one more every five seconds at most, until it takes them all again', () => {
    const rig = startWire(16, { each: 1e6, most: 32e6 })
    rig.run(60)
    rig.adaptive.slowDown(rig.now)
    const from = rig.sizes.length
    rig.run(120)
    const after = rig.sizes.slice(from)
    expect([after[0], after.at(-1)]).toEqual([8, 16])
    const grewAt = after.flatMap((size, step) => (size > (after[step - 1] ?? size) ? [step * STEP_MS] : []))
    const inFirstMinute = grewAt.filter((at) => at < 60_000)
    const gaps = inFirstMinute.map((at, index) => at - (inFirstMinute[index - 1] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5_000)
  })

  it('is kept near what it takes', () => {
    const { run, sizes } = startWire(32, { each: 1e6, most: 64e6 })
    run(300, true, (size) => size > 10)
    expect(share(sizes.slice(-1_200), (size) => size >= 5 && size <= 11)).toBe(1)
  })
})
