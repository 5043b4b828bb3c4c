/** The store's clock, read from its answers and from nobody else's (trap 5). */
import { describe, expect, it } from 'vitest'
import { measureClockOffset } from '../../../main/http/clock-offset.ts'
import type { HttpAnswer } from '../../../main/http/send-signed.ts'

const NOW = Date.UTC(2026, 10, 21, 12)
const MINUTE = 60_000
const request = { method: 'GET', headers: {}, expiresAt: 0 } as const
const dated = (time: number, rest: Record<string, string> = {}) => ({
  date: new Date(time).toUTCString(),
  'x-amz-request-id': 'r',
  ...rest,
})

/** Sends one request for each set of headers, each taking `roundTrip` milliseconds. */
async function offsetAfter(
  answers: Record<string, string>[],
  roundTrip = 100,
  url = 'http://127.0.0.1/',
): Promise<number> {
  let now = NOW
  const queue = [...answers]
  const sender = measureClockOffset(
    {
      send: async (): Promise<HttpAnswer> => {
        now += roundTrip
        return { status: 403, headers: queue.shift() ?? {}, body: '' }
      },
      drop() {},
      close: async () => {},
    },
    { now: () => now },
  )
  for (const _ of answers) await sender.send({ ...request, url })
  return sender.clockOffset()
}

describe('measureClockOffset', () => {
  it('tells what each answer shows, right clocks too, and nothing where an answer shows nothing', async () => {
    const told: number[] = []
    const answers = [dated(NOW + 16 * MINUTE), {}, dated(NOW)]
    const sender = measureClockOffset(
      {
        send: async () => ({ status: 200, headers: answers.shift() ?? {}, body: '' }),
        drop() {},
        close: async () => {},
      },
      { now: () => NOW },
      (offset) => told.push(offset),
    )
    for (const _ of [1, 2, 3]) await sender.send({ ...request, url: 'http://127.0.0.1/' })
    expect(told).toEqual([16 * MINUTE + 500, 0])
  })

  it.each([16 * MINUTE, -16 * MINUTE, 24 * 60 * MINUTE, -3_650 * 24 * 60 * MINUTE])(
    'learns that the store is %i ms ahead, also from a refusal',
    async (offset) => {
      expect(Math.abs((await offsetAfter([dated(NOW + offset)])) - offset)).toBeLessThanOrEqual(1_000)
    },
  )

  it('goes back to zero when the clock was put right', async () => {
    expect(await offsetAfter([dated(NOW + 16 * MINUTE), dated(NOW)])).toBe(0)
  })

  it('does without a request id where the certificate says whose answer it is', async () => {
    const answers = [{ date: new Date(NOW + 60 * MINUTE).toUTCString() }]
    expect(await offsetAfter(answers, 100, 'https://store.example/')).toBeGreaterThan(59 * MINUTE)
  })

  it('leaves alone what is too small to be measured', async () => {
    expect(await offsetAfter([dated(NOW + 1_000)], 3_000)).toBe(0)
  })

  it.each([
    ['a cached answer', [dated(NOW - 60 * MINUTE, { age: '3600' })], 100],
    [
      'an answer over plain http without a request id',
      [{ date: new Date(NOW - 60 * MINUTE).toUTCString() }],
      100,
    ],
    ['an answer without a date', [{ 'x-amz-request-id': 'r' }], 100],
    ['a date that is none', [{ 'x-amz-request-id': 'r', date: 'yesterday' }], 100],
    ['an answer that took minutes', [dated(NOW)], 5 * MINUTE],
    ['an answer during which the clock was put back', [dated(NOW + 60 * MINUTE)], -60 * MINUTE],
  ])('believes nothing of %s', async (_, answers, roundTrip) => {
    expect(await offsetAfter(answers, roundTrip)).toBe(0)
  })
})
