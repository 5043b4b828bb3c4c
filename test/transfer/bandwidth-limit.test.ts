/** A limit holds over all sockets together, and each gets its share. */
import { describe, expect, it } from 'vitest'
import { KIB, MIB } from '../../contract/limits.ts'
import { createBandwidthLimit } from '../../transfer/bandwidth-limit.ts'

/** A clock that moves only when it is told to, whose timers are late by a few milliseconds as real ones are. */
function virtualTime(late = 3) {
  let now = 0
  let timer: { at: number; run(): void } | null = null
  return {
    clock: {
      now: () => now,
      after(milliseconds: number, run: () => void) {
        timer = { at: now + milliseconds + late, run }
        return () => {
          timer = null
        }
      },
    },
    /** Lets timers fire until `end`, and what waits for them go on. */
    async until(end: number) {
      for (let settled = 0; settled < 3; ) {
        await new Promise(setImmediate)
        if (timer !== null && timer.at <= end) {
          const { at, run } = timer
          now = at
          timer = null
          run()
          settled = 0
        } else settled++
      }
      now = end
    },
  }
}

function startSockets(count: number, late?: number) {
  const time = virtualTime(late)
  const limit = createBandwidthLimit(time.clock)
  const sent = Array.from({ length: count }, () => 0)
  const longestSilence = Array.from({ length: count }, () => 0)
  const stop = new AbortController()
  const start = () => {
    for (let socket = 0; socket < count; socket++) void send(socket)
  }
  async function send(socket: number) {
    let last = time.clock.now()
    while (!stop.signal.aborted) {
      const bytes = limit.pieceBytes()
      await limit.take(bytes, stop.signal)
      sent[socket] = (sent[socket] ?? 0) + bytes
      longestSilence[socket] = Math.max(longestSilence[socket] ?? 0, time.clock.now() - last)
      last = time.clock.now()
    }
  }
  return {
    ...time,
    limit,
    sent,
    longestSilence,
    start,
    stop,
    total: () => sent.reduce((sum, one) => sum + one, 0),
  }
}

describe('a limit', () => {
  it.each([
    ['64 KiB', 64 * KIB, 1],
    ['64 KiB', 64 * KIB, 16],
    ['1 MiB', MIB, 4],
    ['100 MiB', 100 * MIB, 16],
  ])(
    'of %s a second (%i bytes) over %i sockets holds within 5 % over 5 s',
    async (_, bytesPerSecond, sockets) => {
      const { limit, start, until, total, stop } = startSockets(sockets)
      limit.set(bytesPerSecond)
      start()
      await until(5_000)
      expect(Math.abs(total() / (5 * bytesPerSecond) - 1)).toBeLessThan(0.05)
      stop.abort()
      limit.set(null)
    },
  )

  it('holds where timers are late', async () => {
    const { limit, start, until, total, stop } = startSockets(4, 50)
    limit.set(MIB)
    start()
    await until(5_000)
    expect(Math.abs(total() / (5 * MIB) - 1)).toBeLessThan(0.05)
    stop.abort()
    limit.set(null)
  })

  it('gives every socket its share, and leaves none silent for long', async () => {
    const { limit, start, until, sent, longestSilence, stop } = startSockets(16)
    limit.set(64 * KIB)
    start()
    await until(10_000)
    expect(Math.max(...sent) / Math.min(...sent)).toBeLessThan(1.1)
    expect(Math.max(...longestSilence)).toBeLessThan(2_000)
    stop.abort()
    limit.set(null)
  })

  it('changes while bytes wait', async () => {
    const { limit, start, until, total, stop } = startSockets(4)
    limit.set(64 * KIB)
    start()
    await until(1_000)
    const before = total()
    limit.set(MIB)
    await until(6_000)
    expect(Math.abs((total() - before) / (5 * MIB) - 1)).toBeLessThan(0.05)
    stop.abort()
    limit.set(null)
  })

  it('does not save up what was not used', async () => {
    const { limit, start, until, total, stop } = startSockets(4)
    limit.set(MIB)
    await until(60_000)
    start()
    await until(61_000)
    expect(total() / MIB).toBeLessThan(1.2)
    stop.abort()
    limit.set(null)
  })

  it('costs those who were aborted nothing', async () => {
    const { limit, clock, until } = startSockets(0)
    limit.set(1_000)
    const gone = AbortSignal.abort()
    const kept = new AbortController().signal
    for (let turn = 0; turn < 100; turn++) void limit.take(10_000, gone)
    let at: number | null = null
    void limit.take(100, kept)
    void limit.take(1, kept)?.then(() => {
      at = clock.now()
    })
    await until(1_000)
    expect(at).toBeLessThanOrEqual(110)
  })

  it('asks nobody to wait where there is none', () => {
    const { limit } = startSockets(0)
    expect(limit.take(10 * MIB, new AbortController().signal)).toBe(undefined)
  })
})
