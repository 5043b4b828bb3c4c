/** Waits end with their time, with a wake-up, or with the signal's reason. */
import { describe, expect, it } from 'vitest'
import { createWaits } from '../../../main/upload/waits.ts'
import { failing } from '../../fakes/failing.ts'

const LONG_MS = 60_000

describe('a wait', () => {
  it('ends with its time, as the pace has it', async () => {
    const begin = performance.now()
    await createWaits((milliseconds) => milliseconds / 1_000).wait(LONG_MS, new AbortController().signal)
    expect(performance.now() - begin).toBeGreaterThan(55)
  })

  it('ends for all at once when woken, and a later one waits again', async () => {
    const waits = createWaits()
    const aborting = new AbortController()
    const both = Promise.all([waits.wait(LONG_MS, aborting.signal), waits.wait(LONG_MS, aborting.signal)])
    waits.wake()
    expect(await both).toEqual([undefined, undefined])
    const later = waits.wait(LONG_MS, aborting.signal)
    const reason = new Error('paused')
    aborting.abort(reason)
    expect(await failing(later)).toBe(reason)
  })
})
