import { describe, expect, it } from 'vitest'
import { startUploadRig } from '../../fakes/upload-rig.ts'

const MINUTE_MS = 60_000
const SMALL = 1_000
const LARGE = 20 * 2 ** 20

describe('a clock that is wrong', () => {
  it.each([
    ['16 minutes', 16 * MINUTE_MS],
    ['a day', 24 * 60 * MINUTE_MS],
    ['ten years', 3_653 * 24 * 60 * MINUTE_MS],
  ])('by %s, either way, is learned from the store and signed with the store’s time', async (_, wrongMs) => {
    for (const offset of [wrongMs, -wrongMs]) {
      const rig = await startUploadRig({ now: () => Date.now() + offset })
      const small = rig.send('small.txt', SMALL)
      const large = rig.send('large.bin', LARGE)
      const ends = await Promise.all([rig.until(small, 'done', 'failed'), rig.until(large, 'done', 'failed')])
      expect(ends.map(({ kind }) => kind)).toEqual(['done', 'done'])
      rig.server.ledger.clear()
    }
  })

  it('is said plainly where the store gives no time to learn from', async () => {
    const rig = await startUploadRig({ now: () => Date.now() + 16 * MINUTE_MS })
    rig.faults.add({ times: 1_000, do: { type: 'skew-date', ms: -16 * MINUTE_MS } })
    const end = await rig.until(rig.send('small.txt', SMALL), 'done', 'failed')
    expect(end).toMatchObject({ kind: 'failed', problem: { code: 'wrong-clock' } })
  })
})

describe('a bucket in another region', () => {
  it('is learned from the refusal, and the upload goes on without anyone asking', async () => {
    const rig = await startUploadRig({ region: 'eu-central-1' })
    const ends = await Promise.all([
      rig.until(rig.send('small.txt', SMALL), 'done', 'failed'),
      rig.until(rig.send('large.bin', LARGE), 'done', 'failed'),
    ])
    expect(ends.map(({ kind }) => kind)).toEqual(['done', 'done'])
  })
})
