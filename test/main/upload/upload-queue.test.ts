/** The queue over a real store and a real transfer: what a person does, and what the network does, to uploads. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MIB } from '../../../contract/limits.ts'
import { startScriptedServer } from '../../fakes/scripted-server.ts'
import { nothingLeft, oneShared, someBytes, startUploadRig } from '../../fakes/upload-rig.ts'

/** Three parts. */
const LARGE = 20 * MIB

describe('an upload that meets no trouble', () => {
  it.each([
    ['an empty file', 0, 'full-object-crc32'],
    ['a small file', 5, 'full-object-crc32'],
    ['the largest single PUT', 8 * MIB, 'full-object-crc32'],
    ['the smallest multipart upload', 8 * MIB + 1, 'full-object-crc32'],
    ['a file of three parts', LARGE, 'full-object-crc32'],
  ])('of %s is done, proved by the store, and linked', async (_, size, proof) => {
    const rig = await startUploadRig()
    const upload = rig.send('a.bin', size)
    expect(await rig.until(upload, 'done', 'failed')).toMatchObject({
      kind: 'done',
      proof,
      linkId: upload.id,
    })
    expect(await rig.leftOver()).toEqual(oneShared)
    const [link] = rig.links
    const got = await fetch(link?.url ?? '')
    expect(Buffer.from(await got.arrayBuffer()).equals(someBytes(size))).toBe(true)
  })

  it('marks the object with its own token, and no other', async () => {
    const rig = await startUploadRig()
    const small = rig.send('a.txt', 3)
    const large = rig.send('b.bin', LARGE)
    await rig.until(small, 'done')
    await rig.until(large, 'done')
    expect(
      rig.ledger
        .objects()
        .map(({ metadata }) => metadata['slipway-token'])
        .sort(),
    ).toEqual([small.token, large.token].sort())
  })
})

describe('pause', () => {
  it('keeps the upload id, and resume sends only what is missing', async () => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'UploadPart', partNumber: 3, do: { type: 'stall' } })
    const upload = rig.send('a.bin', LARGE)
    await rig.waitFor(() => upload.parts.size === 2)
    const { uploadId } = upload
    rig.queue.pause([upload.id])
    expect(upload.state.kind).toBe('paused')
    expect(rig.journal.read()).toMatchObject([{ uploadId, state: { kind: 'paused' } }])
    rig.ledger.clear()
    rig.queue.resume('all')
    await rig.until(upload, 'done', 'failed')
    expect(rig.ledger.of('UploadPart').map(({ partNumber }) => partNumber)).toEqual([3])
    expect(rig.ledger.of('CreateMultipartUpload')).toEqual([])
    expect(await rig.leftOver()).toEqual(oneShared)
  })

  it('of a thousand begins none of them while it is at work, and gives way to others', async () => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'PutObject', times: 5_000, do: { type: 'stall', ms: 50 } })
    const uploads = Array.from({ length: 1_000 }, (_, index) => rig.send(`${index}.txt`, 10))
    rig.queue.pause('all')
    await rig.waitFor(() => uploads.every(({ state }) => state.kind === 'paused' || state.kind === 'done'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    const begun = rig.ledger.of('PutObject').length
    expect(begun).toBeLessThan(30)
    expect(uploads.filter(({ state }) => state.kind === 'paused').length).toBeGreaterThan(960)
  })

  it('survives being pressed many times in a row', async () => {
    const rig = await startUploadRig()
    const upload = rig.send('a.bin', LARGE)
    for (let turn = 0; turn < 40; turn++) {
      rig.queue.pause('all')
      if (turn % 3 === 0) await new Promise((resolve) => setTimeout(resolve, turn))
      rig.queue.resume('all')
      if (turn % 2 === 0) await new Promise(setImmediate)
    }
    expect((await rig.until(upload, 'done', 'failed')).kind).toBe('done')
    expect(await rig.leftOver()).toEqual(oneShared)
  })
})

describe('cancel', () => {
  it.each([
    ['before it began', 0],
    ['while its first bytes go out', 30],
    ['in the middle', 80],
  ])('leaves nothing at the store: %s', async (_, afterMs) => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'UploadPart', partNumber: 2, times: 9, do: { type: 'stall', ms: 200 } })
    const upload = rig.send('a.bin', LARGE)
    if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs))
    rig.queue.cancel([upload.id])
    await rig.until(upload, 'canceled')
    expect(await rig.leftOver()).toEqual(nothingLeft)
  })

  it('leaves nothing at the store: while the store still begins the upload', async () => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'CreateMultipartUpload', do: { type: 'delay', ms: 300 } })
    const upload = rig.send('a.bin', LARGE)
    await rig.waitFor(() => rig.ledger.of('CreateMultipartUpload').length === 1)
    rig.queue.cancel([upload.id])
    await rig.until(upload, 'canceled')
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(await rig.leftOver()).toEqual(nothingLeft)
  })

  it('takes back an object that was finished too late to stop', async () => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'CompleteMultipartUpload', do: { type: 'delay', ms: 300 } })
    const upload = rig.send('a.bin', LARGE)
    await rig.waitFor(() => rig.ledger.objects().length === 1)
    rig.queue.cancel([upload.id])
    await rig.until(upload, 'canceled')
    expect(await rig.leftOver()).toEqual(nothingLeft)
  })

  it('takes back an object whose link was being signed', async () => {
    const rig = await startUploadRig()
    const { sign } = rig.store.signer
    rig.tools.signer = {
      ...rig.store.signer,
      async sign(request, seconds) {
        if (request.operation === 'GetObject') {
          rig.queue.cancel('all')
          await new Promise(setImmediate)
        }
        return sign(request, seconds)
      },
    }
    const upload = rig.send('a.txt', 5)
    await rig.until(upload, 'canceled', 'done')
    expect(await rig.leftOver()).toEqual(nothingLeft)
    expect(rig.links).toEqual([])
  })

  it('finds the upload whose Create was answered to nobody', async () => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'CreateMultipartUpload', times: 9, do: { type: 'lose-answer' } })
    const upload = rig.send('a.bin', LARGE)
    await rig.until(upload, 'waiting')
    expect(rig.ledger.uploads().length).toBe(1)
    rig.queue.cancel([upload.id])
    await rig.until(upload, 'canceled')
    expect(await rig.leftOver()).toEqual(nothingLeft)
  })

  it('lets the same file be dropped again as a new upload at once', async () => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'AbortMultipartUpload', do: { type: 'delay', ms: 300 } })
    const upload = rig.send('a.bin', LARGE)
    await rig.waitFor(() => upload.uploadId !== null)
    rig.queue.cancel([upload.id])
    expect(upload.state.kind).toBe('canceling')
    expect(rig.queue.join(upload.connectionId, upload.path)).toBe(false)
    const again = rig.newUpload(upload.path, LARGE)
    rig.queue.add([again])
    expect(rig.queue.join(again.connectionId, again.path)).toBe(true)
    await rig.until(upload, 'canceled')
    await rig.until(again, 'done')
    expect(await rig.leftOver()).toEqual(oneShared)
  })
})

describe('a file that is dropped again', () => {
  it('joins the upload that is running, and makes a new one once that is done', async () => {
    const rig = await startUploadRig()
    const upload = rig.send('a.bin', LARGE)
    expect(rig.queue.join(upload.connectionId, upload.path)).toBe(true)
    expect(rig.queue.join('another connection', upload.path)).toBe(false)
    await rig.until(upload, 'done')
    expect(rig.queue.join(upload.connectionId, upload.path)).toBe(false)
  })

  it('is tried again where it had failed', async () => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'PutObject', do: { type: 'answer', status: 403, code: 'AccessDenied' } })
    const upload = rig.send('a.txt', 5)
    expect(await rig.until(upload, 'failed', 'done')).toMatchObject({
      kind: 'failed',
      problem: { code: 'no-permission' },
    })
    expect(rig.queue.join(upload.connectionId, upload.path)).toBe(true)
    await rig.until(upload, 'done')
    expect(await rig.leftOver()).toEqual(oneShared)
  })
})

describe('clear', () => {
  it('cleans up after a failed upload before its row goes', async () => {
    const rig = await startUploadRig()
    rig.faults.add({
      operation: 'UploadPart',
      partNumber: 2,
      do: { type: 'answer', status: 403, code: 'AccessDenied' },
    })
    const upload = rig.send('a.bin', LARGE)
    await rig.until(upload, 'failed')
    expect(rig.ledger.uploads().length).toBe(1)
    rig.queue.clear('all')
    await rig.waitFor(() => rig.queue.rows().length === 0)
    expect(await rig.leftOver()).toEqual(nothingLeft)
  })

  it('leaves what still runs on the list', async () => {
    const rig = await startUploadRig()
    const upload = rig.send('a.bin', LARGE)
    rig.queue.clear('all')
    expect(rig.queue.rows().length).toBe(1)
    await rig.until(upload, 'done')
    rig.queue.clear('all')
    expect(rig.queue.rows()).toEqual([])
    expect(rig.history.count()).toBe(1)
  })
})

describe('after a restart', () => {
  it('goes on from the parts in the journal, and hashes them again', async () => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'stall' } })
    const before = rig.send('a.bin', LARGE)
    await rig.waitFor(() => before.parts.size === 2)
    const [upload] = await rig.restart()
    rig.ledger.clear()
    if (upload === undefined) throw new Error('the journal lost it')
    await rig.until(upload, 'done', 'failed')
    expect(rig.ledger.of('UploadPart').map(({ partNumber }) => partNumber)).toEqual([2])
    expect(await rig.leftOver()).toEqual(oneShared)
  })

  it('sends again the parts that were edited meanwhile, and only those', async () => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'stall' } })
    const before = rig.send('a.bin', LARGE)
    await rig.waitFor(() => before.parts.size === 2)
    const edited = someBytes(LARGE)
    edited[7] = 255 - (edited[7] ?? 0)
    const resumed = rig.restart()
    writeFileSync(before.path, edited)
    const [upload] = await resumed
    rig.ledger.clear()
    if (upload === undefined) throw new Error('the journal lost it')
    await rig.until(upload, 'done', 'failed')
    expect(
      rig.ledger
        .of('UploadPart')
        .map(({ partNumber }) => partNumber)
        .sort(),
    ).toEqual([1, 2])
    expect(await rig.leftOver()).toEqual(oneShared)
  })

  it('begins anew where the file has another size, and leaves no upload behind', async () => {
    const rig = await startUploadRig()
    rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'stall' } })
    const before = rig.send('a.bin', LARGE)
    await rig.waitFor(() => before.parts.size === 2)
    const resumed = rig.restart()
    writeFileSync(before.path, someBytes(LARGE + 5, 2))
    const [upload] = await resumed
    if (upload === undefined) throw new Error('the journal lost it')
    await rig.until(upload, 'done', 'failed')
    expect(await rig.leftOver()).toEqual(oneShared)
  })

  it('leaves paused and failed ones to the person, and finishes a cancel', async () => {
    const rig = await startUploadRig()
    const path = `${rig.folder}/none`
    const paused = rig.newUpload(path, 1, { state: { kind: 'paused' } })
    const failed = rig.newUpload(path, 1, {
      state: { kind: 'failed', problem: { code: 'stalled', details: '' } },
    })
    const canceling = rig.newUpload(path, 1, { state: { kind: 'canceling' } })
    rig.journal.add([paused, failed, canceling])
    const left = await rig.restart()
    await rig.waitFor(() => left[2]?.state.kind === 'canceled')
    expect(left.map(({ state }) => state.kind)).toEqual(['paused', 'failed', 'canceled'])
    expect(rig.journal.read().map(({ id }) => id)).toEqual([paused.id, failed.id])
  })
})

describe('many files', () => {
  it('two thousand small ones all get through, each remembered and linked once', async () => {
    // A store that answers at once: what is measured is the queue, not a disk.
    const { endpoint } = await startScriptedServer((response, { body, headers }) => {
      const etag = `"${createHash('md5').update(body).digest('hex')}"`
      response.writeHead(200, { etag, 'x-amz-checksum-crc32': String(headers['x-amz-checksum-crc32']) }).end()
    })
    const rig = await startUploadRig({}, endpoint)
    const path = `${rig.folder}/small.txt`
    writeFileSync(path, 'small')
    const uploads = Array.from({ length: 2_000 }, () => rig.newUpload(path, 5))
    rig.queue.add(uploads)
    await rig.waitFor(() => uploads.every(({ state }) => state.kind === 'done'), undefined, 90_000)
    expect([rig.history.count(), rig.journal.read(), rig.links.length]).toEqual([2_000, [], 2_000])
    await rig.waitFor(() => rig.changes.at(-1)?.summary.counts.done === 2_000)
    expect(rig.changes.at(-1)?.summary.counts).toMatchObject({ done: 2_000, queued: 0, sending: 0 })
  }, 100_000)
})
