/** Rates over irregular samples, stalls and retries, and the time left that comes of them. */
import { describe, expect, it } from 'vitest'
import { createRateMeter, secondsLeft } from '../../../main/upload/rate-meter.ts'
import { createRateSeries } from '../../../main/upload/rate-series.ts'

const MB = 1_000_000
/** A sample each: milliseconds since the one before, and bytes since then. */
type Steps = [milliseconds: number, bytes: number][]
const repeat = (count: number, ...steps: Steps): Steps => Array.from({ length: count }, () => steps).flat()

function feed(steps: Steps, see: (rate: number | null, bytes: number) => void = () => {}) {
  const meter = createRateMeter()
  let now = 0
  let bytes = 0
  meter.sample(0, 0)
  for (const [milliseconds, more] of steps) {
    now += milliseconds
    bytes += more
    meter.sample(now, bytes)
    see(meter.rate(), bytes)
  }
  return meter.rate()
}

describe('the rate', () => {
  it.each<[string, Steps, number | null]>([
    ['of one sample is not known yet', [[100, MB]], null],
    ['of a steady wire is exact from the first second on', repeat(10, [100, MB]), 10 * MB],
    [
      'of a steady wire sampled now and then is the same',
      repeat(5, [100, MB], [1_700, 17 * MB], [333, 3.33 * MB]),
      10 * MB,
    ],
    ['does not mind samples that come too soon', repeat(40, [1, 0.01 * MB], [99, 0.99 * MB]), 10 * MB],
    ['of bursts is their average', repeat(60, [100, 5 * MB], [400, 0]), 10 * MB],
    ['is not known after a stall', [...repeat(50, [100, MB]), ...repeat(60, [100, 0])], null],
    [
      'counts bytes that are sent again once',
      repeat(40, [500, 5 * MB], [100, -2.5 * MB], [250, 2.5 * MB]),
      (5 / 0.85) * MB,
    ],
    [
      'recovers where all was begun anew',
      [...repeat(50, [100, MB]), [100, -50 * MB], ...repeat(100, [100, MB])],
      10 * MB,
    ],
  ])('%s', (_, steps, expected) => {
    const rate = feed(steps)
    if (rate === null || expected === null) return expect(rate).toBe(expected)
    expect(Math.abs(rate / expected - 1)).toBeLessThan(0.15)
  })

  it('falls after a retry, and is never negative', () => {
    const rates: (number | null)[] = []
    feed([...repeat(50, [100, MB]), [100, -8 * MB], ...repeat(20, [100, MB])], (rate) => rates.push(rate))
    expect(Math.min(...rates.map((rate) => rate ?? 0))).toBe(0)
    expect(rates.slice(5).every((rate) => rate !== null && rate > 0)).toBe(true)
  })
})

describe('time left', () => {
  it('does not jump on a wire that swings between a half and one and a half of its rate', () => {
    const total = 2_000 * MB
    const seen: number[] = []
    const steps = Array.from({ length: 600 }, (_, step): [number, number] => [
      100,
      MB * (0.5 + ((step * 7) % 11) / 10),
    ])
    feed(steps, (rate, bytes) => {
      const left = secondsLeft(total - bytes, rate)
      if (left !== null) seen.push(left)
    })
    const jumps = seen.slice(10).map((left, index) => Math.abs(left - (seen[index + 9] ?? left)) / left)
    expect(Math.max(...jumps)).toBeLessThan(0.05)
  })

  it('is not known while nothing moves', () => {
    expect(secondsLeft(5, null)).toBe(null)
  })
})

describe('the series', () => {
  const series = (steps: Steps) => {
    const rates = createRateSeries()
    let now = 5_000
    let bytes = 0
    rates.sample(now, bytes)
    for (const [milliseconds, more] of steps) {
      now += milliseconds
      bytes += more
      rates.sample(now, bytes)
    }
    return rates.rates()
  }

  it.each<[string, Steps, number[]]>([
    ['has nothing in the first second', repeat(9, [100, 10]), []],
    ['has a figure for each second', [...repeat(10, [100, 10]), ...repeat(10, [100, 20])], [100, 200]],
    [
      'puts bytes into the seconds they came in',
      [
        [700, 700],
        [600, 600],
        [700, 0],
      ],
      [1_000, 300],
    ],
    ['spreads what came over seconds without a sample', [[4_000, 400]], [100, 100, 100, 100]],
    [
      'shows no second below zero',
      [
        [1_000, 500],
        [1_000, -300],
      ],
      [500, 0],
    ],
  ])('%s', (_, steps, expected) => {
    expect(series(steps)).toEqual(expected)
  })

  it('ends with the last sixty seconds, also after hours of silence', () => {
    expect(series(repeat(100, [1_000, 7]))).toEqual(Array(60).fill(7))
    const late = series([...repeat(100, [1_000, 7]), [36_000_000, 0]])
    expect(late).toEqual(Array(60).fill(0))
  })
})
