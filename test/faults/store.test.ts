/** Rows 10 to 21 of the faults: what a store answers, or does not. */
import { UploadPartCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { MIB } from '../../contract/limits.ts'
import type { FaultAction } from '../../local-s3/faults.ts'
import type { OperationName } from '../../local-s3/operation.ts'
import { listParts } from '../../main/s3/list-parts.ts'
import { createSeededRandom } from '../kill/seeded-random.ts'
import { bucket, createClient } from '../local-s3/start-test-server.ts'
import { type FaultRig, startFaultRig } from './fault-rig.ts'

/** Three parts. */
const LARGE = 20 * MIB
const SEED = 10

const fails = (status: number, code: string): FaultAction => ({ type: 'answer', status, code })
const says = (body: string): FaultAction => ({ type: 'body', contentType: 'application/xml', body })
const counted = (rig: FaultRig, operation: OperationName) => rig.ledger.of(operation).length

it(`row 10: SlowDown and 429 on 30 % of the calls wait a second each and end well (seed ${SEED})`, async () => {
  const rig = await startFaultRig()
  const random = createSeededRandom(SEED)
  for (let call = 0; call < 200; call++)
    if (random.chance(0.3))
      rig.faults.add({
        skip: call,
        do: random.chance(0.5) ? fails(503, 'SlowDown') : fails(429, 'TooManyRequests'),
      })
  const uploads = [LARGE, 5, 9 * MIB, 1_000, 0].map((bytes, index) => rig.sendFile(`${index}.bin`, bytes))
  for (const upload of uploads) expect(await rig.outcome(upload)).toBe('done')
  const waits = rig.processes.flatMap(({ told }) =>
    told.flatMap((message) => (message.type === 'waiting' ? [message.afterMs] : [])),
  )
  expect(waits.length).toBeGreaterThan(1)
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_000)
})

describe('row 11: what passes is tried again', () => {
  it.each([
    [500, 'InternalError'],
    [502, ''],
    [503, 'ServiceUnavailable'],
    [504, ''],
    [400, 'RequestTimeout'],
  ])('%i %s on every kind of call', async (status, code) => {
    const rig = await startFaultRig()
    const operations = [
      'PutObject',
      'CreateMultipartUpload',
      'UploadPart',
      'CompleteMultipartUpload',
    ] as const
    for (const operation of operations) rig.faults.add({ operation, times: 2, do: fails(status, code) })
    const uploads = [rig.sendFile('large.bin', LARGE), rig.sendFile('small.bin', 5)]
    for (const upload of uploads) expect(await rig.outcome(upload)).toBe('done')
    expect(counted(rig, 'CompleteMultipartUpload')).toBe(3)
  })
})

describe.each([
  ['repeats a Complete', true],
  ['answers NoSuchUpload to a second Complete', false],
])('row 12: Complete, at a store that %s', (_, repeatComplete) => {
  it.each<[string, FaultAction]>([
    ['says ok and an error in its body', says('<Error><Code>InternalError</Code></Error>')],
    ['sends white space for long', { type: 'white-space', ms: 600, everyMs: 20 }],
    ['loses its answer', { type: 'lose-answer' }],
    ['does it and answers garbage', { ...says('<<<'), act: true } as FaultAction],
    ['is reset before it begins', { type: 'reset', afterBytes: 0 }],
  ])('%s', async (_name, action) => {
    const rig = await startFaultRig({ server: { repeatComplete } })
    rig.faults.add({ operation: 'CompleteMultipartUpload', do: action })
    expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
    expect([rig.partRequests(), counted(rig, 'CreateMultipartUpload')]).toEqual([[1, 1, 1], 1])
  })

  it('has its answer cut on the wire, between white space and the end', async () => {
    const rig = await startFaultRig({ server: { repeatComplete } })
    rig.proxy.add({
      request: /^POST .*uploadId=/,
      do: { type: 'cut', direction: 'down', afterBytes: 250, reset: true },
    })
    expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
    expect([rig.partRequests(), rig.proxy.strikes()]).toEqual([[1, 1, 1], [1]])
  })
})

it('row 13: an upload that the store lost begins anew once, says so, and leaves nothing behind', async () => {
  const rig = await startFaultRig()
  rig.faults.add({ operation: 'UploadPart', partNumber: 3, do: fails(404, 'NoSuchUpload') })
  const upload = rig.sendFile('a.bin', LARGE)
  expect(await rig.until(upload, 'waiting')).toMatchObject({ problem: { code: 'started-over' } })
  expect(await rig.outcome(upload)).toBe('done')
  expect([counted(rig, 'HeadObject') > 0, counted(rig, 'CreateMultipartUpload')]).toEqual([true, 2])
  expect(rig.ledger.uploads()).toEqual([])
})

it('row 13: an upload that the store loses twice fails, and says that', async () => {
  const rig = await startFaultRig()
  rig.faults.add({ operation: 'UploadPart', partNumber: 3, times: 9, do: fails(404, 'NoSuchUpload') })
  expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('upload-lost')
})

describe('row 14: the parts are listed again, and the wrong ones sent again', () => {
  it('when Complete says that a part is invalid', async () => {
    const rig = await startFaultRig()
    rig.faults.add({ operation: 'CompleteMultipartUpload', do: fails(400, 'InvalidPart') })
    expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
    expect([rig.partRequests(), counted(rig, 'ListParts')]).toEqual([[1, 1, 1], 1])
  })

  it('when someone wrote other bytes into a part', async () => {
    const rig = await startFaultRig()
    // Long enough for the other writer, also on a busy machine.
    rig.faults.add({ operation: 'UploadPart', partNumber: 3, do: { type: 'delay', ms: 4_000 } })
    const upload = rig.sendFile('a.bin', LARGE)
    await rig.waitFor(() => upload.parts.size === 2)
    const client = createClient(rig.server, { requestChecksumCalculation: 'WHEN_REQUIRED' })
    const { key: Key, uploadId } = upload
    const Body = Buffer.alloc(8 * MIB)
    await client.send(
      new UploadPartCommand({ Bucket: bucket, Key, UploadId: uploadId ?? '', PartNumber: 1, Body }),
    )
    expect(await rig.outcome(upload)).toBe('done')
    expect(rig.partRequests()).toEqual([3, 1, 1])
  })

  it('when a part comes without its ETag', async () => {
    const rig = await startFaultRig()
    rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'omit-etag' } })
    expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
    expect(rig.partRequests()).toEqual([1, 2, 1])
  })
})

it.each([
  ['one part', LARGE, 'UploadPart'],
  ['one small file', 5, 'PutObject'],
] as const)('row 15: %s that arrives damaged twice stops its upload', async (_, bytes, operation) => {
  const rig = await startFaultRig()
  const rule = operation === 'UploadPart' ? { operation, partNumber: 2 } : { operation }
  rig.faults.add({ ...rule, times: 99, do: { type: 'corrupt', where: 'transit' } })
  expect(await rig.outcome(rig.sendFile('a.bin', bytes))).toBe('damaged')
  const statuses = rig.ledger.of(operation).filter(({ status }) => status === 400)
  expect(statuses.length).toBe(2)
})

it('row 16: more than 1,000 parts come in pages, and all of them are read', { timeout: 30_000 }, async () => {
  const rig = await startFaultRig()
  const upload = rig.sendFile('a.bin', 9 * MIB)
  rig.faults.add({ operation: 'UploadPart', times: 99, do: fails(403, 'AccessDenied') })
  expect(await rig.outcome(upload)).toBe('no-permission')
  rig.faults.clear()
  const client = createClient(rig.server, { requestChecksumCalculation: 'WHEN_REQUIRED' })
  const numbers = Array.from({ length: 1_005 }, (_, index) => index + 1)
  const { key, uploadId } = upload
  for (let at = 0; at < numbers.length; at += 50)
    await Promise.all(
      numbers.slice(at, at + 50).map((PartNumber) =>
        client.send(
          new UploadPartCommand({
            Bucket: bucket,
            Key: key,
            UploadId: uploadId ?? '',
            PartNumber,
            Body: 'a',
          }),
        ),
      ),
    )
  const listed = await listParts(rig.store, { key, uploadId: uploadId ?? '' })
  expect(listed.map(({ number }) => number)).toEqual(numbers)
})

it('row 16: a list that gives the same marker again is not read without end; the parts are kept', async () => {
  const rig = await startFaultRig()
  rig.faults.add({ operation: 'UploadPart', partNumber: 3, do: fails(403, 'AccessDenied') })
  const upload = rig.sendFile('a.bin', LARGE)
  expect(await rig.outcome(upload)).toBe('no-permission')
  rig.faults.add({ operation: 'ListParts', times: 99, do: { type: 'repeat-marker' } })
  rig.queue.retry('all')
  expect(await rig.outcome(upload)).toBe('not-storage')
  expect(counted(rig, 'ListParts')).toBeLessThan(10)
  rig.faults.clear()
  rig.queue.retry('all')
  expect(await rig.outcome(upload)).toBe('done')
  expect(counted(rig, 'CreateMultipartUpload')).toBe(1)
})

it.each([
  ['PutObject', 5],
  ['CompleteMultipartUpload', LARGE],
] as const)('row 17: 412 to %s replaces nothing; trying again takes a new name', async (operation, bytes) => {
  const rig = await startFaultRig()
  rig.faults.add({ operation, times: 99, do: fails(412, 'PreconditionFailed') })
  const upload = rig.sendFile('a.bin', bytes)
  const taken = upload.key
  expect(await rig.outcome(upload)).toBe('already-there')
  rig.faults.clear()
  rig.faults.add({ operation, key: taken, times: 99, do: fails(412, 'PreconditionFailed') })
  rig.queue.retry('all')
  expect(await rig.outcome(upload)).toBe('done')
  expect(upload.key).not.toBe(taken)
})

it('row 17: 409 to Complete makes a new multipart upload from zero', async () => {
  const rig = await startFaultRig()
  rig.faults.add({ operation: 'CompleteMultipartUpload', do: fails(409, 'ConditionalRequestConflict') })
  expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
  expect([rig.partRequests(), counted(rig, 'CreateMultipartUpload')]).toEqual([[2, 2, 2], 2])
})

it.each([
  ['large', LARGE],
  ['small', 5],
])(
  'row 18: the region that a store names is learned, and a %s file signed again for it',
  async (_, bytes) => {
    const rig = await startFaultRig({ server: { region: 'eu-central-1' } })
    expect(await rig.outcome(rig.sendFile('a.bin', bytes))).toBe('done')
  },
)

it('row 18: a redirect is never followed; the region it names is learned', async () => {
  const rig = await startFaultRig()
  const action: FaultAction = {
    type: 'answer',
    status: 301,
    code: 'PermanentRedirect',
    headers: { location: 'http://127.0.0.1:1/', 'x-amz-bucket-region': 'us-east-1' },
  }
  for (const operation of ['CreateMultipartUpload', 'PutObject'] as const)
    rig.faults.add({ operation, do: action })
  const uploads = [rig.sendFile('large.bin', LARGE), rig.sendFile('small.bin', 5)]
  for (const upload of uploads) expect(await rig.outcome(upload)).toBe('done')
})

describe('row 19: the ladder of proofs is walked down once per connection, and what was learned is remembered', () => {
  it.each([
    [
      'as AWS',
      true,
      { large: 'full-object-crc32', small: 'full-object-crc32', learned: 'crc32', refused: 0 },
    ],
    [
      'without types',
      'composite',
      { large: 'composite-crc32', small: 'full-object-crc32', learned: 'composite', refused: 0 },
    ],
    [
      'that refuses the type',
      'refuse-type',
      { large: 'composite-crc32', small: 'full-object-crc32', learned: 'composite', refused: 1 },
    ],
    ['that ignores checksums', false, { large: 'md5', small: 'md5', learned: 'md5', refused: 0 }],
    ['that refuses checksums', 'refuse', { large: 'md5', small: 'md5', learned: 'md5', refused: 2 }],
  ] as const)('a store %s', async (_, checksums, { large, small, learned, refused }) => {
    const rig = await startFaultRig({ server: { checksums } })
    const refusals = () => rig.ledger.entries.filter(({ status }) => status !== 200).length
    const first = await rig.until(rig.sendFile('a.bin', LARGE), 'done', 'failed')
    expect(first).toMatchObject({ kind: 'done', proof: large })
    expect(refusals()).toBe(refused)
    rig.ledger.clear()
    for (const [name, bytes, proof] of [
      ['b.bin', 5, small],
      ['c.bin', LARGE, large],
      ['d.bin', 0, small],
    ] as const) {
      const state = await rig.until(rig.sendFile(name, bytes), 'done', 'failed')
      expect(state).toMatchObject({ kind: 'done', proof })
    }
    expect(refusals()).toBe(0)
    expect(rig.integrity.get('connection')).toBe(learned)
    expect(rig.learned.at(-1)).toEqual({ connection: learned })
  })

  it.each([true, 'composite'] as const)(
    'a store (%s) whose Complete names no checksum is asked for the object’s',
    async (checksums) => {
      const rig = await startFaultRig({ server: { checksums } })
      const name = 'CompleteMultipartUploadResult'
      const body = `<${name}><ETag>"e-3"</ETag></${name}>`
      rig.faults.add({
        operation: 'CompleteMultipartUpload',
        do: { type: 'body', contentType: 'application/xml', body, act: true },
      })
      const state = await rig.until(rig.sendFile('a.bin', LARGE), 'done', 'failed')
      const proof = checksums === true ? 'full-object-crc32' : 'composite-crc32'
      expect(state).toMatchObject({ kind: 'done', proof })
    },
  )

  it('a composite upload goes on after a restart as what it was begun', async () => {
    const rig = await startFaultRig({ server: { checksums: 'composite' } })
    rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'stall' } })
    const before = rig.sendFile('a.bin', LARGE)
    await rig.waitFor(() => before.parts.size > 0)
    const [upload] = await rig.restart()
    rig.faults.clear()
    if (upload === undefined) throw new Error('the journal lost it')
    expect(await rig.until(upload, 'done', 'failed')).toMatchObject({ proof: 'composite-crc32' })
    expect(rig.ledger.of('CreateMultipartUpload').length).toBe(1)
  })

  it('bytes damaged on their way to a store that knows composite checksums alone are not shared', async () => {
    const rig = await startFaultRig({ server: { checksums: 'composite' } })
    rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'corrupt', where: 'transit' } })
    expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
    expect(rig.ledger.of('UploadPart').filter(({ errorCode }) => errorCode === 'BadDigest').length).toBe(1)
  })
})

it.each([
  [403, 'QuotaExceeded', 'storage-full'],
  [507, 'XMinioStorageFull', 'storage-full'],
  [403, 'AccessDenied', 'no-permission'],
  [404, 'NoSuchBucket', 'no-bucket'],
])('row 20: %i %s stops, keeps the parts and says who can mend it', async (status, code, problem) => {
  const rig = await startFaultRig()
  rig.faults.add({ operation: 'UploadPart', partNumber: 3, times: 9, do: fails(status, code) })
  const upload = rig.sendFile('a.bin', LARGE)
  await rig.waitFor(() => upload.parts.size === 2 || upload.state.kind === 'failed')
  expect(await rig.outcome(upload)).toBe(problem)
  rig.faults.clear()
  rig.queue.retry('all')
  expect(await rig.outcome(upload)).toBe('done')
  expect(counted(rig, 'CreateMultipartUpload')).toBe(1)
})

describe('row 21: an answer that is none is a problem with a name, never a crash and never a success', () => {
  const endless = `<a>${' '.repeat(3 * MIB)}`
  it.each([
    ['garbage', '\u0000\u0001<<&&'],
    ['truncated', '<?xml version="1.0"?><InitiateMultipartUploadResult><UploadId>ab'],
    ['endless', endless],
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
    ['empty', ''],
  ])('%s, to Create and to Complete', async (_, body) => {
    const rig = await startFaultRig()
    rig.faults.add({ operation: 'CreateMultipartUpload', times: 9, do: says(body) })
    const upload = rig.sendFile('a.bin', LARGE)
    expect(await rig.outcome(upload)).toBe('not-storage')
    rig.faults.clear()
    rig.faults.add({ operation: 'CompleteMultipartUpload', times: 9, do: says(body) })
    rig.queue.retry('all')
    expect(await rig.outcome(upload)).toBe('not-storage')
    expect(rig.ledger.objects()).toEqual([])
    rig.faults.clear()
    rig.queue.retry('all')
    expect(await rig.outcome(upload)).toBe('done')
  })

  it('endless, to a part', async () => {
    const rig = await startFaultRig()
    rig.faults.add({
      operation: 'UploadPart',
      partNumber: 1,
      do: { ...says(endless), status: 500 } as FaultAction,
    })
    expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
  })
})
