/** A key that someone else may have too: what is there is never replaced unasked, and nothing is left behind. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { expect, it } from 'vitest'
import type { Policy } from '../../../contract/policy.ts'
import type { LocalS3Options } from '../../../local-s3/server.ts'
import { inForce } from '../../../main/policy/combine-policies.ts'
import { policeSigner } from '../../../main/policy/policed-signer.ts'
import { createLocalSigner } from '../../../main/sign/local-signer.ts'
import type { IfThere } from '../../../main/upload/upload.ts'
import { someBytes, startUploadRig } from '../../fakes/upload-rig.ts'
import { bucket, createClient, credentials } from '../../local-s3/start-test-server.ts'

const MIB = 1_048_576
const LARGE = 9 * MIB
const GUESSABLE: Policy = { keyTemplate: '{name}', guessableKeys: true }

async function start(server: Partial<LocalS3Options> = {}, policy: Policy = GUESSABLE) {
  let meanwhile: { operation: string; act(): Promise<unknown> } | undefined
  const rig = await startUploadRig(server, undefined, {
    signer(connection) {
      const signer = policeSigner(
        createLocalSigner({ connection, credentials: async () => credentials, clock: Date }),
        { bucket, prefix: '' },
        () => inForce({ setBy: 'Acme IT', rules: policy }, null),
      )
      return {
        ...signer,
        async sign(request, seconds) {
          if (request.operation === meanwhile?.operation) await meanwhile.act()
          return signer.sign(request, seconds)
        },
      }
    },
    transfer: { pace: (milliseconds) => milliseconds / 20 },
  })
  const colleague = createClient(rig.server)
  return Object.assign(rig, {
    /** Once the last look is over, and before the store is asked to make the object. */
    justBefore(operation: string, act: () => Promise<unknown>) {
      meanwhile = {
        operation,
        act() {
          meanwhile = undefined
          return act()
        },
      }
    },
    colleaguePuts: (Key: string, Body = 'theirs') =>
      colleague.send(new PutObjectCommand({ Bucket: bucket, Key, Body })),
    async read(Key: string): Promise<Buffer> {
      const { Body } = await colleague.send(new GetObjectCommand({ Bucket: bucket, Key }))
      return Buffer.from((await Body?.transformToByteArray()) ?? [])
    },
    sendAs(ifThere: IfThere, bytes: number) {
      const path = join(rig.folder, 'plan.txt')
      writeFileSync(path, someBytes(bytes))
      const upload = rig.newUpload(path, bytes, { key: 'plan.txt', ifThere })
      rig.queue.add([upload])
      return upload
    },
    sent: (operation: 'PutObject' | 'UploadPart' | 'HeadObject' | 'CompleteMultipartUpload') =>
      rig.ledger.of(operation).length,
    keys: () => rig.ledger.objects().map(({ key }) => key),
  })
}

it.each([
  ['small', 5],
  ['large', LARGE],
])('a %s file whose key is there sends no byte, and keeps both once a person says so', async (_, bytes) => {
  const rig = await start()
  await rig.colleaguePuts('plan.txt')
  rig.ledger.clear()
  const upload = rig.sendAs('ask', bytes)
  expect(await rig.until(upload, 'done', 'failed')).toMatchObject({ problem: { code: 'already-there' } })
  expect([rig.sent('PutObject'), rig.sent('UploadPart'), upload.name]).toEqual([0, 0, 'plan.txt'])
  rig.queue.retry([upload.id])
  await rig.until(upload, 'done')
  expect([upload.name, upload.key]).toEqual(['plan (2).txt', 'plan (2).txt'])
  expect((await rig.read('plan.txt')).toString()).toBe('theirs')
  expect((await rig.read('plan (2).txt')).equals(someBytes(bytes))).toBe(true)
  expect(await rig.leftOver()).toMatchObject({ openAtStore: [], journalled: [], damaged: [] })
})

it.each([
  ['PutObject', 5],
  ['CompleteMultipartUpload', LARGE],
] as const)(
  'what appears just before %s is refused by the store; no parts are left',
  async (operation, bytes) => {
    const rig = await start()
    rig.justBefore(operation, () => rig.colleaguePuts('plan.txt'))
    const upload = rig.sendAs('ask', bytes)
    expect(await rig.until(upload, 'done', 'failed')).toMatchObject({ problem: { code: 'already-there' } })
    expect((await rig.read('plan.txt')).toString()).toBe('theirs')
    expect((await rig.leftOver()).openAtStore).toEqual([])
    const [restored = upload] = await rig.restart()
    rig.queue.retry([restored.id])
    await rig.until(restored, 'done')
    expect(rig.keys().sort()).toEqual(['plan (2).txt', 'plan.txt'])
    expect((await rig.leftOver()).openAtStore).toEqual([])
  },
)

it('what appears while parts are sent is found before they are put together, whatever the store knows of conditions', async () => {
  const rig = await start()
  rig.justBefore('UploadPart', () => rig.colleaguePuts('plan.txt'))
  const upload = rig.sendAs('ask', LARGE)
  expect(await rig.until(upload, 'done', 'failed')).toMatchObject({ problem: { code: 'already-there' } })
  expect([rig.sent('CompleteMultipartUpload'), (await rig.leftOver()).openAtStore]).toEqual([0, []])
  expect((await rig.read('plan.txt')).toString()).toBe('theirs')
})

it('keeps both by itself where that was said before, past every name that is there', async () => {
  const rig = await start()
  for (const key of ['plan.txt', 'plan (2).txt', 'plan (3).txt']) await rig.colleaguePuts(key)
  const upload = rig.sendAs('keep-both', 5)
  await rig.until(upload, 'done')
  expect([upload.name, upload.key, rig.links.length]).toEqual(['plan (4).txt', 'plan (4).txt', 1])
})

it.each([
  ['small', 5],
  ['large', LARGE],
])('a %s file replaces what is there where a person said so', async (_, bytes) => {
  const rig = await start()
  await rig.colleaguePuts('plan.txt')
  const upload = rig.sendAs('replace', bytes)
  await rig.until(upload, 'done')
  expect(rig.keys()).toEqual(['plan.txt'])
  expect((await rig.read('plan.txt')).equals(someBytes(bytes))).toBe(true)
})

it('replaces after a restart, too', async () => {
  const rig = await start()
  await rig.colleaguePuts('plan.txt')
  rig.faults.add({ operation: 'PutObject', times: 99, do: { type: 'stall' } })
  rig.sendAs('replace', 5)
  await rig.waitFor(() => rig.processes.length > 0)
  const [restored] = await rig.restart()
  rig.faults.clear()
  expect(restored?.ifThere).toBe('replace')
  if (restored !== undefined) await rig.until(restored, 'done')
  expect((await rig.read('plan.txt')).equals(someBytes(5))).toBe(true)
})

it('replaces nothing where IT lets nobody delete', async () => {
  const rig = await start({}, { ...GUESSABLE, verbs: ['put', 'post'] })
  await rig.colleaguePuts('plan.txt')
  const upload = rig.sendAs('replace', 5)
  expect(await rig.until(upload, 'done', 'failed')).toMatchObject({ problem: { code: 'policy-verb' } })
  expect((await rig.read('plan.txt')).toString()).toBe('theirs')
})

it('a lost answer to a PUT is no stranger’s file: what is there is compared, and done', async () => {
  const rig = await start()
  rig.faults.add({ operation: 'PutObject', do: { type: 'lose-answer' } })
  const upload = rig.sendAs('ask', 5)
  await rig.until(upload, 'done', 'failed')
  expect([upload.state.kind, upload.name, rig.keys()]).toEqual(['done', 'plan.txt', ['plan.txt']])
})

it.each([403, 405, 500, 503])(
  'a store that answers %i to the look does not hold up the file',
  async (status) => {
    const rig = await start()
    rig.faults.add({
      operation: 'HeadObject',
      times: 99,
      do: { type: 'answer', status, code: 'AccessDenied' },
    })
    const upload = rig.sendAs('ask', LARGE)
    await rig.until(upload, 'done')
    expect(rig.keys()).toEqual(['plan.txt'])
  },
)

it.each([403, 405, 501])(
  'a store that answers %i to every look keeps both all the same, by what it refuses',
  async (status) => {
    const rig = await start()
    await rig.colleaguePuts('plan.txt')
    await rig.colleaguePuts('plan (2).txt')
    rig.faults.add({
      operation: 'HeadObject',
      times: 99,
      do: { type: 'answer', status, code: status === 403 ? 'AccessDenied' : 'MethodNotAllowed' },
    })
    const upload = rig.sendAs('keep-both', 5)
    await rig.until(upload, 'done')
    expect(upload.key).toBe('plan (3).txt')
  },
)

it('a store that refuses conditions takes no file under a name that others may have, and says so', async () => {
  const rig = await start()
  rig.faults.add({
    operation: 'PutObject',
    times: 99,
    do: { type: 'answer', status: 501, code: 'NotImplemented' },
  })
  const upload = rig.sendAs('ask', 5)
  expect(await rig.until(upload, 'done', 'failed')).toMatchObject({ problem: { code: 'not-supported' } })
  expect(rig.keys()).toEqual([])
})
