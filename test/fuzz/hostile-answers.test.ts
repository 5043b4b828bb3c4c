/**
 * Threat 6, a hostile or broken store: 10,000 of its answers (`SLIPWAY_FUZZ_ANSWERS` for more, `SLIPWAY_FUZZ_SEED`
 * for others) end in a value or a typed error, hold nobody up and stay nowhere; threat 7: nobody follows a redirect.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it, onTestFinished } from 'vitest'
import { FailureError } from '../../contract/failure.ts'
import { createSender, type Sender } from '../../main/http/send-signed.ts'
import { directNetwork } from '../../main/network/network.ts'
import { abortUpload } from '../../main/s3/abort-upload.ts'
import { checkLink } from '../../main/s3/check-link.ts'
import { completeMultipartUpload } from '../../main/s3/complete-multipart-upload.ts'
import { createMultipartUpload } from '../../main/s3/create-multipart-upload.ts'
import { deleteObject } from '../../main/s3/delete-object.ts'
import { findUploads } from '../../main/s3/find-uploads.ts'
import { headObject } from '../../main/s3/head-object.ts'
import { listObjects } from '../../main/s3/list-objects.ts'
import { listParts } from '../../main/s3/list-parts.ts'
import type { Store } from '../../main/s3/store.ts'
import { createLocalSigner } from '../../main/sign/local-signer.ts'
import type { HostileReport } from './hostile-server.ts'
import { measureStalls } from './stall-meter.ts'

const ANSWERS = Number(process.env.SLIPWAY_FUZZ_ANSWERS ?? 10_000)
const SEED = Number(process.env.SLIPWAY_FUZZ_SEED ?? 1)
const AT_ONCE = 4
/** Of one request in this test, in milliseconds; people's is a minute. */
const DEADLINE_MS = 400
const MB = 1_000_000
const MOST_GROWTH = 50 * MB
const LONGEST_STALL_MS = 100

const server = fileURLToPath(new URL('./hostile-server.ts', import.meta.url))

async function startHostile(): Promise<{ child: ChildProcess; report: HostileReport }> {
  const child = fork(server, [String(SEED)], { execArgv: ['--import', 'tsx'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [report] = (await once(child, 'message')) as [HostileReport]
  return { child, report }
}

/** Every operation of the control plane. */
const operations: ((store: Store, sender: Sender) => Promise<unknown>)[] = [
  (store) => listParts(store, upload),
  (store) => findUploads(store, upload.key),
  (store) => listObjects(store, 'in/'),
  (store) => headObject(store, upload.key),
  (store) => deleteObject(store, upload.key),
  (store) => abortUpload(store, upload, { sleep: async () => {} }),
  (store) =>
    createMultipartUpload(store, {
      key: upload.key,
      contentType: 'text/plain',
      metadata: { token: 't' } as never,
      declareCrc32: true,
    }),
  (_store, sender) =>
    checkLink(
      sender,
      { method: 'GET', url: `${endpoint}/bucket/in/a?X=1`, headers: {}, expiresAt: 0 },
      { size: 3 },
    ),
  (store) => completeMultipartUpload(store, { ...upload, parts: [{ number: 1, etag: '"e"' }] }),
]
/** Of the hostile server, once it is up. */
let endpoint = ''
const upload = { key: 'in/a/b.txt', uploadId: 'u' }

it(`takes ${ANSWERS} hostile answers, seed ${SEED}`, { timeout: 600_000 }, async () => {
  // As in the app. vitest records ten times as much of every error, and undici makes one for each header too many.
  Error.stackTraceLimit = 10
  const { child, report } = await startHostile()
  endpoint = report.endpoint
  const real = createSender(directNetwork, AT_ONCE)
  onTestFinished(() => {
    real.drop()
  })
  let requests = 0
  const sender: Sender = {
    ...real,
    send(signed, options) {
      requests += 1
      return real.send(signed, { ...options, totalTimeoutMs: DEADLINE_MS })
    },
  }
  const store: Store = {
    sender,
    signer: createLocalSigner({
      connection: { endpoint: report.endpoint, region: 'us-east-1', bucket: 'bucket', addressing: 'path' },
      credentials: async () => ({ accessKeyId: 'test-key', secretAccessKey: 'test-secret' }),
      clock: { now: () => Date.now() },
    }),
  }
  const untyped: unknown[] = []
  const kinds = new Map<string, number>()
  const work = async (worker: number) => {
    for (let turn = worker; requests < ANSWERS; turn += 1) {
      const act = operations[turn % operations.length]
      await act?.(store, sender).then(
        () => kinds.set('value', (kinds.get('value') ?? 0) + 1),
        (thrown: unknown) => {
          if (!(thrown instanceof FailureError)) untyped.push(thrown)
          else kinds.set(thrown.failure.kind, (kinds.get(thrown.failure.kind) ?? 0) + 1)
        },
      )
    }
  }
  const before = liveBytes()
  const stalls = measureStalls()
  await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => work(worker)))
  stalls.stop()
  const growth = liveBytes() - before
  console.log(
    `${requests} answers: ${JSON.stringify({ ...Object.fromEntries(kinds), growth, longestStall: stalls.longest() })}`,
  )

  expect(untyped).toEqual([])
  // Every way out was taken, and most answers were read: the server was there until the end.
  expect([...kinds.keys()].sort()).toEqual(['mismatch', 'network', 'not-s3', 's3', 'stalled', 'value'])
  expect(kinds.get('network')).toBeLessThan(requests / 2)
  expect(growth).toBeLessThan(MOST_GROWTH)
  expect(stalls.longest()).toBeLessThan(LONGEST_STALL_MS)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  child.send('who came?')
  expect(await once(child, 'message')).toEqual([{ came: 0 }, undefined])
})

/** After a collection: what is still held. */
function liveBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
