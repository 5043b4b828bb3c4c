/** The same content handed in again: found at the store, and not sent twice; never the other way round. */
import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MIB } from '../../../contract/limits.ts'
import { deleteObject } from '../../../main/s3/delete-object.ts'
import { someBytes, startUploadRig, type UploadRig } from '../../fakes/upload-rig.ts'

/** Two parts. */
const LARGE = 9 * MIB
const SIZES = [
  ['a single PUT', 1_000],
  ['a multipart upload', LARGE],
] as const

async function sendFirst(rig: UploadRig, bytes: number) {
  const first = rig.send('a.bin', bytes)
  await rig.until(first, 'done', 'failed')
  rig.ledger.clear()
  return first
}

/** Sends what lies at the path, and says what went over the wire. */
async function sendAgain(
  rig: UploadRig,
  path: string,
  bytes: number,
  more: { name?: string; key?: string } = {},
) {
  const upload = rig.newUpload(path, bytes, { name: 'a.bin', ...more })
  rig.queue.add([upload])
  const state = await rig.until(upload, 'done', 'failed')
  return { upload, state, sent: rig.ledger.of('PutObject').length + rig.ledger.of('UploadPart').length }
}

describe.each(SIZES)('the same content, sent before by %s', (_, bytes) => {
  it('is found, whatever its dates and its folder, and gets a fresh link', async () => {
    const rig = await startUploadRig()
    const first = await sendFirst(rig, bytes)
    const copy = join(await rig.subfolder('copy'), 'a.bin')
    writeFileSync(copy, someBytes(bytes))
    utimesSync(copy, 1, 1)
    const { upload, state, sent } = await sendAgain(rig, copy, bytes)
    const [record] = rig.history.find([first.id])
    expect(sent).toBe(0)
    expect(state).toMatchObject({ kind: 'done', linkId: first.id, sentBefore: record?.sentAt })
    expect(rig.history.count()).toBe(1)
    expect(rig.journal.read()).toEqual([])
    const url = rig.links.find(({ id }) => id === upload.id)?.url ?? ''
    const got = Buffer.from(await (await fetch(url)).arrayBuffer())
    expect(got.equals(someBytes(bytes))).toBe(true)
  })

  it('is found after a restart', async () => {
    const rig = await startUploadRig()
    const { path } = await sendFirst(rig, bytes)
    await rig.restart()
    expect((await sendAgain(rig, path, bytes)).sent).toBe(0)
  })

  it('is sent all the same where the person says so, once more after a restart too', async () => {
    const rig = await startUploadRig()
    const { path } = await sendFirst(rig, bytes)
    const { upload } = await sendAgain(rig, path, bytes)
    rig.faults.add({ operation: bytes === LARGE ? 'UploadPart' : 'PutObject', do: { type: 'stall' } })
    rig.queue.sendAnew([upload.id])
    await rig.waitFor(() => rig.ledger.of('PutObject').length + rig.ledger.of('UploadPart').length > 0)
    const [again] = await rig.restart()
    rig.faults.clear()
    if (again === undefined) throw new Error('the journal lost it')
    const state = await rig.until(again, 'done', 'failed')
    expect(state).toMatchObject({ kind: 'done', linkId: again.id })
    expect(state).not.toHaveProperty('sentBefore')
    expect(rig.ledger.objects().length).toBe(2)
    expect(rig.history.count()).toBe(2)
  })

  it.each<[string, (rig: UploadRig, first: { id: string; key: string; path: string }) => unknown, object?]>([
    ['one byte of it is another', (_rig, { path }) => writeFileSync(path, flipped(bytes))],
    ['its object is gone', (rig, { key }) => deleteObject(rig.store, key)],
    ['sharing it was stopped', (rig, { id }) => rig.history.setGone(id, 'revoked')],
    ['its row was removed', (rig, { id }) => rig.history.remove([id])],
    ['it has another name', () => undefined, { name: 'b.bin' }],
    [
      'the store cannot be asked',
      (rig) =>
        rig.faults.add({
          operation: 'HeadObject',
          do: { type: 'answer', status: 403, code: 'AccessDenied' },
        }),
    ],
  ])('is sent where %s', async (_, change, more = {}) => {
    const rig = await startUploadRig()
    const first = await sendFirst(rig, bytes)
    await change(rig, first)
    const { state, sent } = await sendAgain(rig, first.path, bytes, more)
    expect(state).not.toHaveProperty('sentBefore')
    expect(sent).toBeGreaterThan(0)
  })

  it('is sent where it is to replace what is there', async () => {
    const rig = await startUploadRig()
    const first = await sendFirst(rig, bytes)
    expect((await sendAgain(rig, first.path, bytes, { key: first.key })).sent).toBeGreaterThan(0)
  })
})

it('an empty file is not looked for: to send it costs nothing', async () => {
  const rig = await startUploadRig()
  const { path } = await sendFirst(rig, 0)
  expect((await sendAgain(rig, path, 0)).sent).toBe(1)
})

it.each([
  [60_000, 1],
  [365 * 86_400_000, 0],
])('an object that a rule of the bucket deletes in %i ms: sent again %i times', async (inMs, times) => {
  const deletedAt = new Date(Date.now() + inMs).toUTCString()
  const rig = await startUploadRig({}, undefined, {
    sender: (sender) => ({
      ...sender,
      async send(signed, options) {
        const answer = await sender.send(signed, options)
        const header = { 'x-amz-expiration': `expiry-date="${deletedAt}", rule-id="r"` }
        return signed.method === 'HEAD' ? { ...answer, headers: { ...answer.headers, ...header } } : answer
      },
    }),
  })
  const { path } = await sendFirst(rig, 1_000)
  expect((await sendAgain(rig, path, 1_000)).sent).toBe(times)
})

it('a link that works longer than a new one keeps its end', async () => {
  const rig = await startUploadRig()
  const first = await sendFirst(rig, 1_000)
  const expiresAt = Math.floor(Date.now() / 1000 + 7_200) * 1000
  rig.history.renew(first.id, { expiresAt, because: 'chosen', linkedAt: Date.now(), options: {} })
  const { state } = await sendAgain(rig, first.path, 1_000)
  expect(rig.history.find([first.id])[0]?.expiresAt).toBe(expiresAt)
  expect(Math.abs(('linkExpiresAt' in state ? state.linkExpiresAt : 0) - expiresAt)).toBeLessThan(3_000)
})

function flipped(bytes: number): Buffer {
  const content = someBytes(bytes)
  content[bytes - 1] = 255 - (content[bytes - 1] ?? 0)
  return content
}
