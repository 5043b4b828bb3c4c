/** Each fault that an upload can meet at a store, and what must have become of it in the end. */
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MIB } from '../../../contract/limits.ts'
import type { FaultAction, FaultRule } from '../../../local-s3/faults.ts'
import { nothingLeft, oneShared, someBytes, startUploadRig, type UploadRig } from '../../fakes/upload-rig.ts'

/** Three parts. */
const LARGE = 20 * MIB

const fails = (status: number, code: string): FaultAction => ({ type: 'answer', status, code })

async function send(size: number, rules: FaultRule[], rig?: UploadRig) {
  const ready = rig ?? (await startUploadRig())
  for (const rule of rules) ready.faults.add(rule)
  const upload = ready.send('a.bin', size)
  const state = await ready.until(upload, 'done', 'failed')
  return { rig: ready, upload, state }
}

function counted(rig: UploadRig, operation: Parameters<UploadRig['ledger']['of']>[0]): number {
  return rig.ledger.of(operation).length
}

describe('a large file is shared whole in the end', () => {
  it.each<[string, FaultRule[]]>([
    [
      'a part is refused for a moment',
      [{ operation: 'UploadPart', partNumber: 2, do: fails(503, 'SlowDown') }],
    ],
    [
      'a connection breaks within a part',
      [{ operation: 'UploadPart', partNumber: 1, do: { type: 'reset', afterBytes: MIB } }],
    ],
    [
      'the answer to a part is lost',
      [{ operation: 'UploadPart', partNumber: 3, do: { type: 'lose-answer' } }],
    ],
    [
      'a part comes without its ETag',
      [{ operation: 'UploadPart', partNumber: 2, do: { type: 'omit-etag' } }],
    ],
    [
      'a part arrives damaged once',
      [{ operation: 'UploadPart', partNumber: 2, do: { type: 'corrupt', where: 'transit' } }],
    ],
    ['the answer to Create is lost', [{ operation: 'CreateMultipartUpload', do: { type: 'lose-answer' } }]],
    ['Create fails for a moment', [{ operation: 'CreateMultipartUpload', do: fails(500, 'InternalError') }]],
    [
      'the answer to Complete is lost',
      [{ operation: 'CompleteMultipartUpload', do: { type: 'lose-answer' } }],
    ],
    ['Complete fails for a moment', [{ operation: 'CompleteMultipartUpload', do: fails(503, 'SlowDown') }]],
    [
      'Complete says ok, then an error',
      [
        {
          operation: 'CompleteMultipartUpload',
          do: {
            type: 'body',
            contentType: 'application/xml',
            body: '<Error><Code>InternalError</Code><Message>We encountered an internal error.</Message></Error>',
          },
        },
      ],
    ],
    [
      'Complete says that a part is invalid',
      [{ operation: 'CompleteMultipartUpload', do: fails(400, 'InvalidPart') }],
    ],
    [
      'Complete sends white space first',
      [{ operation: 'CompleteMultipartUpload', do: { type: 'white-space', ms: 200, everyMs: 20 } }],
    ],
    ['the clock was wrong', [{ operation: 'CreateMultipartUpload', do: fails(403, 'RequestTimeTooSkewed') }]],
  ])('when %s', async (_, rules) => {
    const { rig, state } = await send(LARGE, rules)
    expect(state).toMatchObject({ kind: 'done', proof: 'full-object-crc32' })
    expect(await rig.leftOver()).toEqual(oneShared)
  })

  it('when the answer to Complete is lost by a store that does not repeat it', async () => {
    const { rig, state } = await send(
      LARGE,
      [{ operation: 'CompleteMultipartUpload', do: { type: 'lose-answer' } }],
      await startUploadRig({ repeatComplete: false }),
    )
    expect(state).toMatchObject({ kind: 'done', proof: 'full-object-crc32' })
    expect([counted(rig, 'UploadPart'), counted(rig, 'CreateMultipartUpload')]).toEqual([3, 1])
    expect(await rig.leftOver()).toEqual(oneShared)
  })

  it('when the store loses the upload in the middle: once from the start', async () => {
    const { rig, state } = await send(LARGE, [
      { operation: 'UploadPart', partNumber: 3, do: fails(404, 'NoSuchUpload') },
    ])
    expect(state.kind).toBe('done')
    expect(counted(rig, 'CreateMultipartUpload')).toBe(2)
    expect(rig.ledger.objects().length).toBe(1)
  })
})

describe('a file that arrived is written down', () => {
  // An end of the app in between would send it again.
  it.each([1_000, LARGE])('before the transfer process has let go of it (%d bytes)', async (bytes) => {
    const rig = await startUploadRig()
    rig.tools.transfer.close = () => new Promise<never>(() => {})
    const { upload, state } = await send(bytes, [], rig)
    expect(state.kind).toBe('done')
    expect(rig.history.find([upload.id]).map(({ proof }) => proof)).toEqual(['full-object-crc32'])
  })
})

describe('a large file is not shared', () => {
  it.each<[string, string, FaultRule[]]>([
    [
      'the key lost its permission',
      'no-permission',
      [{ operation: 'UploadPart', partNumber: 2, times: 99, do: fails(403, 'AccessDenied') }],
    ],
    [
      'one part is damaged twice',
      'damaged',
      [{ operation: 'UploadPart', partNumber: 2, times: 99, do: { type: 'corrupt', where: 'transit' } }],
    ],
    [
      'the network wants a sign-in',
      'network-sign-in',
      [
        {
          operation: 'UploadPart',
          partNumber: 2,
          do: { type: 'body', contentType: 'text/html', body: '<!doctype html><title>Hotel</title>' },
        },
      ],
    ],
    [
      'the store is full',
      'storage-full',
      [{ operation: 'UploadPart', partNumber: 2, do: fails(403, 'QuotaExceeded') }],
    ],
  ])('when %s; its parts are kept for another try', async (_, code, rules) => {
    const { rig, upload, state } = await send(LARGE, rules)
    expect(state).toMatchObject({ kind: 'failed', problem: { code } })
    expect(await rig.leftOver()).toEqual({
      ...nothingLeft,
      openAtStore: [upload.uploadId],
      journalled: [upload.id],
    })
    rig.faults.clear()
    rig.queue.retry('all')
    await rig.until(upload, 'done')
    expect(counted(rig, 'CreateMultipartUpload')).toBe(1)
    expect(await rig.leftOver()).toEqual(oneShared)
  })

  it('when Complete never works, and the attempts end', async () => {
    const { rig, state } = await send(LARGE, [
      { operation: 'CompleteMultipartUpload', times: 999, do: fails(501, 'NotImplemented') },
    ])
    expect(state).toMatchObject({ kind: 'failed' })
    // With checksums and without: that Create took the type shows that the composite rung would help nobody.
    expect(counted(rig, 'CompleteMultipartUpload')).toBe(2)
  })

  it('when the file changes while it uploads', async () => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'delay', ms: 300 } })
    const upload = rig.send('a.bin', LARGE)
    await rig.waitFor(() => upload.parts.size === 2)
    writeFileSync(upload.path, someBytes(LARGE, 2))
    expect(await rig.until(upload, 'done', 'failed')).toMatchObject({
      kind: 'failed',
      problem: { code: 'file-changed' },
    })
    expect([rig.history.count(), rig.ledger.objects()]).toEqual([0, []])
    rig.queue.retry('all')
    await rig.until(upload, 'done')
    expect(await rig.leftOver()).toEqual(oneShared)
  })

  it('when the file is gone', async () => {
    const rig = await startUploadRig()
    const upload = rig.newUpload(`${rig.folder}/gone.bin`, 5)
    rig.queue.add([upload])
    expect(await rig.until(upload, 'failed')).toMatchObject({ problem: { code: 'file-missing' } })
    rig.queue.clear('all')
    await rig.waitFor(() => rig.queue.rows().length === 0)
    expect(await rig.leftOver()).toEqual(nothingLeft)
  })
})

describe('the number of attempts', () => {
  it('does not begin anew because parts were hashed again', async () => {
    const rig = await startUploadRig()
    // Below what is usual: every delay is a hundredth of itself.
    rig.tools.random = () => -0.98
    const { state } = await send(
      LARGE,
      [{ operation: 'CompleteMultipartUpload', times: 999, do: fails(500, 'InternalError') }],
      rig,
    )
    expect(state).toMatchObject({ kind: 'failed', problem: { code: 'server-error' } })
    expect(counted(rig, 'CompleteMultipartUpload')).toBe(8)
  })
})

describe('a store without checksums', () => {
  it.each([
    ['ignores them', false, ['md5']],
    ['refuses them', 'refuse', ['composite', 'md5']],
  ] as const)('that %s is proved by MD5, and is asked once', async (_, checksums, rungs) => {
    const rig = await startUploadRig({ checksums })
    const large = rig.send('large.bin', LARGE)
    expect(await rig.until(large, 'done', 'failed')).toMatchObject({ kind: 'done', proof: 'md5' })
    expect(rig.learned).toEqual(rungs.map((rung) => ({ connection: rung })))
    rig.ledger.clear()
    const again = rig.send('again.bin', LARGE)
    const small = rig.send('small.bin', 5)
    expect(await rig.until(again, 'done', 'failed')).toMatchObject({ kind: 'done', proof: 'md5' })
    expect(await rig.until(small, 'done', 'failed')).toMatchObject({ kind: 'done', proof: 'md5' })
    expect(rig.ledger.entries.map(({ status }) => status).filter((status) => status !== 200)).toEqual([])
    expect(await rig.leftOver()).toEqual({ ...oneShared, objects: 3, shared: 3 })
  })
})

describe('the transfer process dies', () => {
  it.each([
    ['while parts go out', 0],
    ['when some are stored', 1],
    ['when two are stored', 2],
  ])('%s: a new one goes on from the parts', async (_, stored) => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'UploadPart', partNumber: 3, do: { type: 'stall', ms: 500 } })
    const upload = rig.send('a.bin', LARGE)
    await rig.waitFor(() => upload.uploadId !== null && upload.parts.size >= stored)
    rig.processes[0]?.die()
    expect((await rig.until(upload, 'done', 'failed')).kind).toBe('done')
    expect(rig.processes.length).toBe(2)
    expect(await rig.leftOver()).toEqual(oneShared)
  })

  it('with many uploads open: all of them go on', async () => {
    const rig = await startUploadRig()
    const uploads = Array.from({ length: 12 }, (_, index) => rig.send(`${index}.bin`, 9 * MIB))
    await rig.waitFor(() => uploads.some(({ parts }) => parts.size > 0))
    rig.processes[0]?.die()
    for (const upload of uploads) expect((await rig.until(upload, 'done', 'failed')).kind).toBe('done')
    expect(await rig.leftOver()).toEqual({ ...oneShared, objects: 12, shared: 12 })
  })
})

describe('progress', () => {
  it('never passes the size, and never falls when a part is acknowledged', async () => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'UploadPart', partNumber: 1, do: { type: 'delay', ms: 250 } })
    for (const partNumber of [2, 3, 4])
      rig.faults.add({ operation: 'UploadPart', partNumber, do: { type: 'delay', ms: 800 } })
    // The fifth is on its way for long while the first is stored.
    rig.faults.add({ operation: 'UploadPart', partNumber: 5, do: { type: 'stall', ms: 700, afterBytes: 1 } })
    const upload = rig.send('a.bin', 3 * LARGE)
    await rig.until(upload, 'done')
    const falls = rig.progress.filter(
      ({ sent, size }, index) => sent > size || sent < (rig.progress[index - 1]?.sent ?? 0),
    )
    expect(falls).toEqual([])
    expect(rig.progress.length).toBeGreaterThan(8)
  })
})
