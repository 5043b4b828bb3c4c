/** A store that says SlowDown to three requests in ten, and a limit on a real wire: all arrives, at a bearable pace. */
import { describe, expect, it } from 'vitest'
import { KIB, MIB } from '../../contract/limits.ts'
import type { LedgerEntry } from '../../local-s3/ledger.ts'
import { startUploadRig } from '../fakes/upload-rig.ts'

/** The most requests that were under way at one time. */
function mostAtOnce(entries: readonly LedgerEntry[]): number {
  const edges = entries.flatMap(({ startedAt, endedAt }) => [
    { at: startedAt, change: 1 },
    { at: endedAt ?? startedAt, change: -1 },
  ])
  edges.sort((one, other) => one.at - other.at || one.change - other.change)
  let now = 0
  let most = 0
  for (const { change } of edges) {
    now += change
    most = Math.max(most, now)
  }
  return most
}

describe('a store that asks to slow down', () => {
  it('on three requests in ten gets every file all the same, over fewer connections', async () => {
    const rig = await startUploadRig()
    const slowDown = { type: 'answer', status: 503, code: 'SlowDown' } as const
    for (let ten = 0; ten < 20; ten++)
      rig.faults.add({ operation: 'PutObject', skip: ten * 10 + 2, times: 3, do: slowDown })
    const uploads = Array.from({ length: 40 }, (_, index) => rig.send(`${index}.bin`, 64 * KIB))
    for (const upload of uploads)
      expect(await rig.until(upload, 'done', 'failed')).toMatchObject({ kind: 'done' })
    const requests = rig.ledger.of('PutObject')
    const refused = requests.filter(({ errorCode }) => errorCode === 'SlowDown')
    expect(refused.length).toBeGreaterThan(10)
    const first = requests.indexOf(refused[0] as LedgerEntry)
    // Those that were out already are let go first.
    expect(mostAtOnce(requests.slice(first + 4))).toBeLessThanOrEqual(2)
    expect(rig.ledger.objects()).toHaveLength(40)
  }, 60_000)
})

describe('a limit', () => {
  it('holds on a real wire, and is lifted while bytes go out', async () => {
    const rig = await startUploadRig()
    rig.tools.transfer.configure(4, MIB)
    const upload = rig.send('a.bin', 6 * MIB)
    const began = performance.now()
    await rig.waitFor(() => upload.inFlightBytes > 2 * MIB)
    const seconds = (performance.now() - began) / 1000
    expect(seconds).toBeGreaterThan(1.5)
    rig.tools.transfer.configure(4, null)
    expect(await rig.until(upload, 'done', 'failed')).toMatchObject({ kind: 'done' })
  }, 30_000)
})

describe('an upload that a person puts first', () => {
  it('begins before those that came earlier', async () => {
    const rig = await startUploadRig()
    rig.tools.transfer.configure(1)
    const uploads = Array.from({ length: 60 }, (_, index) => rig.send(`${index}.bin`, 64 * KIB))
    const last = uploads.at(-1)
    if (last === undefined) throw new Error('no upload')
    rig.queue.putFirst([last.id])
    for (const upload of uploads) await rig.until(upload, 'done', 'failed')
    const order = rig.ledger.of('PutObject').map(({ key }) => key)
    expect(order.indexOf(last.key)).toBeLessThan(24)
    expect(order).toHaveLength(60)
  }, 30_000)
})
