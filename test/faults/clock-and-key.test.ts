/** Rows 31 and 32 of the faults: a clock that is wrong, a key that changes under way. */
import { describe, expect, it } from 'vitest'
import { FailureError } from '../../contract/failure.ts'
import { MIB } from '../../contract/limits.ts'
import { credentials } from '../local-s3/start-test-server.ts'
import { startFaultRig } from './fault-rig.ts'

/** Three parts. */
const LARGE = 20 * MIB
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** To the minute. */
const roughly = (offset: number | null) => (offset === null ? null : Math.round(offset / MINUTE_MS))

describe('row 31: a clock that is wrong', () => {
  it.each([
    ['16 minutes slow', -16 * MINUTE_MS],
    ['16 minutes fast', 16 * MINUTE_MS],
    ['a day slow', -DAY_MS],
    ['a day fast', DAY_MS],
    ['ten years slow', -3_652 * DAY_MS],
    ['ten years fast', 3_652 * DAY_MS],
  ])('by %s is learned from the store, and everything signed again', async (_, wrongBy) => {
    const rig = await startFaultRig({ seams: { now: () => Date.now() + wrongBy } })
    const uploads = [rig.sendFile('large.bin', LARGE), rig.sendFile('small.bin', 5)]
    for (const upload of uploads) expect(await rig.outcome(upload)).toBe('done')
    for (const { url } of rig.links) expect((await fetch(url)).status).toBe(200)
    expect(Math.abs(rig.clockOffset() + wrongBy)).toBeLessThan(5_000)
    expect(rig.clockTold.map((offset) => roughly(offset))).toEqual([roughly(-wrongBy)])
  })

  it.each([
    ['slow', -10 * MINUTE_MS],
    ['fast', 10 * MINUTE_MS],
  ])('by ten minutes (%s), which no store refuses, is told as well, until it is set', async (_, wrongBy) => {
    let now = wrongBy
    const rig = await startFaultRig({ seams: { now: () => Date.now() + now } })
    expect(await rig.outcome(rig.sendFile('large.bin', LARGE))).toBe('done')
    expect(rig.ledger.entries.filter(({ status = 0 }) => status >= 400)).toEqual([])
    expect(rig.clockTold.map((offset) => roughly(offset))).toEqual([roughly(-wrongBy)])
    now = 0
    rig.clockWatch.look()
    expect(rig.clockTold.slice(1)).toEqual([null])
  })

  it.each([
    ['forwards', DAY_MS],
    ['back', -DAY_MS],
  ])('because it jumps %s in the middle of an upload is learned again', async (_, jump) => {
    let wrongBy = 0
    const rig = await startFaultRig({ seams: { now: () => Date.now() + wrongBy } })
    rig.faults.add({ operation: 'UploadPart', partNumber: 3, do: { type: 'lose-answer' } })
    rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'delay', ms: 300 } })
    const upload = rig.sendFile('a.bin', LARGE)
    await rig.waitFor(() => upload.parts.size >= 1)
    wrongBy = jump
    expect(await rig.outcome(upload)).toBe('done')
    expect(rig.ledger.of('CreateMultipartUpload').length).toBe(1)
  })
})

describe('row 32: a key', () => {
  const fresh = { accessKeyId: 'AKIDSECOND', secretAccessKey: 'second-test-secret' }

  it('that was rotated while parts went out: the new one is used, with the same upload id', async () => {
    const accepted = [credentials]
    let current = credentials
    const rig = await startFaultRig({
      server: { credentials: accepted },
      seams: { credentials: async () => current },
    })
    const upload = rig.sendFile('a.bin', LARGE)
    await rig.waitFor(() => upload.uploadId !== null)
    // Signed with the old key, sent, and refused: the store knows only the new one from now on.
    accepted.splice(0, 1, fresh)
    setImmediate(() => {
      current = fresh
    })
    expect(await rig.outcome(upload)).toBe('done')
    expect(rig.ledger.of('CreateMultipartUpload').length).toBe(1)
  })

  it.each(['ExpiredToken', 'InvalidToken', 'TokenRefreshRequired'])(
    'whose time ends at part 2 (%s) is asked for again',
    async (code) => {
      const rig = await startFaultRig()
      rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'answer', status: 400, code } })
      expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
      expect(rig.ledger.of('CreateMultipartUpload').length).toBe(1)
    },
  )

  it.each([
    ['expired', 'key-expired'],
    ['missing', 'key-missing'],
  ] as const)(
    'that nobody has any more (%s) is asked of the person; parts are kept',
    async (what, problem) => {
      let signed = 0
      let usable = true
      const rig = await startFaultRig({
        seams: {
          async credentials() {
            if (!usable || ++signed > 3) {
              usable = false
              throw new FailureError({ kind: 'credentials', what })
            }
            return credentials
          },
        },
      })
      const upload = rig.sendFile('a.bin', LARGE)
      expect(await rig.outcome(upload)).toBe(problem)
      signed = -1_000
      usable = true
      rig.queue.retry('all')
      expect(await rig.outcome(upload)).toBe('done')
      expect(rig.ledger.of('CreateMultipartUpload').length).toBe(1)
    },
  )

  it('that loses its permission at part 2 stops; with the permission back it goes on', async () => {
    const rig = await startFaultRig()
    rig.faults.add({
      operation: 'UploadPart',
      partNumber: 2,
      times: 9,
      do: { type: 'answer', status: 403, code: 'AccessDenied' },
    })
    const upload = rig.sendFile('a.bin', LARGE)
    expect(await rig.outcome(upload)).toBe('no-permission')
    rig.faults.clear()
    rig.queue.retry('all')
    expect(await rig.outcome(upload)).toBe('done')
    expect(rig.ledger.of('CreateMultipartUpload').length).toBe(1)
  })
})
