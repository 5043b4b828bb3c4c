/** Credentials are fetched before they end, once for all who ask, and a failure that passes is nobody's business. */
import { describe, expect, it } from 'vitest'
import { FailureError } from '../../../contract/failure.ts'
import { keepFresh } from '../../../main/credentials/keep-fresh.ts'
import { failing } from '../../fakes/failing.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

function rig({ life = HOUR, interactive = false } = {}) {
  const clock = { at: 1_000_000, now: () => clock.at }
  const source = { life, fails: false, asked: 0 }
  const supply = keepFresh(
    async () => {
      source.asked += 1
      if (source.fails) throw new FailureError({ kind: 'stalled' })
      const ends = Number.isFinite(source.life) ? { expiresAt: clock.at + source.life } : {}
      return { accessKeyId: `K${source.asked}`, secretAccessKey: 's', ...ends }
    },
    { clock, interactive: async () => interactive },
  )
  /** The key that is in use `after` milliseconds more. */
  const keyAfter = async (after: number, neededSeconds?: number) => {
    clock.at += after
    const { accessKeyId } = await supply.get(neededSeconds)
    // What was begun in the background is done by the next turn of the loop.
    await new Promise(setImmediate)
    return accessKeyId
  }
  return { clock, source, supply, keyAfter }
}

describe('credentials with an end', () => {
  it('are fetched once for a hundred who ask at the same time', async () => {
    const { supply, source } = rig()
    await Promise.all(Array.from({ length: 100 }, () => supply.get()))
    expect(source.asked).toBe(1)
  })

  it('are used until five minutes before their end, then replaced while they still work', async () => {
    const { keyAfter } = rig()
    expect([
      await keyAfter(0),
      await keyAfter(54 * MINUTE),
      await keyAfter(2 * MINUTE),
      await keyAfter(0),
    ]).toEqual(['K1', 'K1', 'K1', 'K2'])
  })

  it('that live for seconds are replaced in the last third of their life', async () => {
    const { keyAfter } = rig({ life: 3_000 })
    expect([await keyAfter(0), await keyAfter(1_200), await keyAfter(300), await keyAfter(0)]).toEqual([
      'K1',
      'K1',
      'K1',
      'K2',
    ])
  })

  it('go on to the last moment where the source fails, which is asked again after a pause', async () => {
    const { keyAfter, source } = rig()
    await keyAfter(0)
    source.fails = true
    expect([await keyAfter(56 * MINUTE), await keyAfter(1_000), source.asked]).toEqual(['K1', 'K1', 2])
    expect([await keyAfter(MINUTE), source.asked]).toEqual(['K1', 3])
    source.fails = false
    expect([await keyAfter(MINUTE), await keyAfter(0)]).toEqual(['K1', 'K4'])
  })

  it('that have ended are waited for, and a source that fails then is said', async () => {
    const { keyAfter, source, supply } = rig()
    await keyAfter(0)
    expect(await keyAfter(2 * HOUR)).toBe('K2')
    source.fails = true
    await expect(keyAfter(2 * HOUR)).rejects.toThrow('stalled')
    source.fails = false
    expect((await supply.get()).accessKeyId).toBe('K4')
  })

  it('are replaced first where a link should live longer than they do, and that helps', async () => {
    const { keyAfter } = rig()
    expect([
      await keyAfter(0),
      await keyAfter(30_000, 3_600),
      await keyAfter(31 * MINUTE, 60),
      await keyAfter(0, 3_600),
    ]).toEqual(['K1', 'K1', 'K1', 'K2'])
  })

  it('that take a person are asked for when they have ended, and not before', async () => {
    const { keyAfter } = rig({ interactive: true })
    expect([
      await keyAfter(0, 7_200),
      await keyAfter(59 * MINUTE, 7_200),
      await keyAfter(49_000),
      await keyAfter(2_000),
    ]).toEqual(['K1', 'K1', 'K1', 'K2'])
  })

  it('are replaced at once where the store refused them', async () => {
    const { supply, keyAfter } = rig()
    await keyAfter(0)
    supply.refused()
    expect(await keyAfter(0)).toBe('K2')
  })

  it('by a clock that is wrong have ended already, and are used all the same', async () => {
    const { source, keyAfter } = rig({ life: -HOUR })
    expect([await keyAfter(0), await keyAfter(1_000), source.asked]).toEqual(['K1', 'K1', 1])
  })
})

it('keeps credentials without end', async () => {
  const { keyAfter } = rig({ life: Number.POSITIVE_INFINITY })
  expect([await keyAfter(0), await keyAfter(1_000 * HOUR, 604_800)]).toEqual(['K1', 'K1'])
})

it('gives the failure of the first to all who wait', async () => {
  const { supply, source } = rig()
  source.fails = true
  const all = await Promise.all([failing(supply.get()), failing(supply.get())])
  expect([all, source.asked]).toEqual([[{ kind: 'stalled' }, { kind: 'stalled' }], 1])
})
