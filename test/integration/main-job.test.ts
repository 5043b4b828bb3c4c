/** The main job without its window: the same engine against the local server in three characters, and Ceph. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { CreateBucketCommand, ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Connection } from '../../contract/connection.ts'
import { MIB } from '../../contract/limits.ts'
import type { Proof } from '../../contract/upload-state.ts'
import { startLocalS3 } from '../../local-s3/server.ts'
import type { Credentials } from '../../main/sign/sign-request.ts'
import type { KnownIntegrity } from '../../main/upload/integrity-memory.ts'
import { createTestEngine, type TestEngine } from '../fakes/test-engine.ts'

interface Server {
  endpoint: string
  credentials: Credentials
  stop(): Promise<void>
}

const BUCKET = 'main-job'
const files: [name: string, size: number][] = [
  ['empty', 0],
  ['small.txt', 1_000],
  ['just below.bin', 8 * MIB - 1],
  ['at the limit.bin', 8 * MIB],
  ['just above.bin', 8 * MIB + 1],
  ['many parts.bin', 50 * MIB + 7],
  ["odd + name % # 🎉 ' (1).txt", 2_000],
]

let sources: string

beforeAll(async () => {
  sources = mkdtempSync(join(tmpdir(), 'slipway-sources-'))
  for (const [name, size] of files) await writeFile(join(sources, name), randomBytes(size))
})

afterAll(() => rmSync(sources, { recursive: true, force: true }))

async function startLocal(checksums: boolean | 'refuse', repeatComplete: boolean): Promise<Server> {
  const dataDir = mkdtempSync(join(tmpdir(), 'slipway-server-'))
  const credentials = { accessKeyId: 'job', secretAccessKey: 'job-secret' }
  const server = await startLocalS3({
    dataDir,
    credentials: [credentials],
    buckets: [BUCKET],
    checksums,
    repeatComplete,
  })
  return {
    endpoint: server.endpoint,
    credentials,
    async stop() {
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function reachCeph(): Promise<Server> {
  const { endpoint, accessKeyId, secretAccessKey } = inject('ceph')
  const credentials = { accessKeyId, secretAccessKey }
  const client = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true })
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }))
  return { endpoint, credentials, stop: async () => client.destroy() }
}

const characters: { name: string; start(): Promise<Server>; proof: Proof; knows: KnownIntegrity }[] = [
  {
    name: 'the local server',
    start: () => startLocal(true, true),
    proof: 'full-object-crc32',
    knows: 'crc32',
  },
  { name: 'one that ignores checksums', start: () => startLocal(false, false), proof: 'md5', knows: 'md5' },
  { name: 'one that refuses checksums', start: () => startLocal('refuse', true), proof: 'md5', knows: 'md5' },
  { name: 'Ceph', start: reachCeph, proof: 'md5', knows: 'md5' },
]

describe.each(characters)('the main job on $name', ({ start, proof, knows }) => {
  let server: Server
  let engine: TestEngine

  beforeAll(async () => {
    server = await start()
    const connection: Connection = {
      id: 'c',
      kind: 'custom',
      name: 'test',
      endpoint: server.endpoint,
      region: 'us-east-1',
      bucket: BUCKET,
      prefix: 'team/',
      addressing: 'path',
      credentials: { kind: 'typed', accessKeyId: server.credentials.accessKeyId },
    }
    engine = createTestEngine({ connection, credentials: server.credentials })
  })

  afterAll(async () => {
    await engine.remove()
    await server.stop()
  })

  it('sends every size, proves it, and its link gives back the same bytes', async () => {
    await engine.drop(...files.map(([name]) => join(sources, name)))
    await engine.settled()

    expect(
      engine.rows().map(({ name, state }) => [name, state.kind, 'proof' in state ? state.proof : state]),
    ).toEqual(files.map(([name]) => [name, 'done', proof]))
    for (const [name] of files)
      expect(await hashOfLink(engine.links.get(name))).toBe(await hashOfFile(join(sources, name)))
    expect(engine.history.count()).toBe(files.length)
    expect(engine.journal.read()).toEqual([])
    expect(engine.integrity.get('c')).toBe(knows)
    expect(await openUploads(server)).toEqual([])
  })

  it('pauses, goes on where it was, and leaves nothing when canceled', async () => {
    // Not sent before: what the store holds already would be known again.
    const path = join(sources, 'paused.bin')
    await writeFile(path, randomBytes(50 * MIB))
    await engine.drop(path)
    const row = () =>
      engine
        .rows()
        .filter(({ name }) => name === basename(path))
        .at(-1)
    const id = row()?.id ?? ''
    await expect.poll(() => row()?.sentBytes, { timeout: 20_000, interval: 5 }).toBeGreaterThan(8 * MIB)
    engine.queue.pause([id])
    expect(row()?.state.kind).toBe('paused')
    await expect.poll(async () => (await openUploads(server)).length).toBe(1)
    engine.queue.resume([id])
    await engine.settled()
    expect(row()?.state.kind).toBe('done')

    const again = join(sources, 'canceled.bin')
    await writeFile(again, randomBytes(40 * MIB))
    await engine.drop(again)
    const canceled = () => engine.rows().find(({ name }) => name === 'canceled.bin')
    await expect.poll(() => canceled()?.sentBytes, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0)
    engine.queue.cancel([canceled()?.id ?? ''])
    await engine.settled()
    expect(canceled()?.state.kind).toBe('canceled')
    expect(await openUploads(server)).toEqual([])
  })
})

async function openUploads({ endpoint, credentials }: Server): Promise<string[]> {
  const client = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true })
  const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: BUCKET }))
  client.destroy()
  return Uploads.map(({ Key = '' }) => Key)
}

async function hashOfLink(url = ''): Promise<string> {
  const answer = await fetch(url)
  expect(answer.status).toBe(200)
  return createHash('sha256')
    .update(new Uint8Array(await answer.arrayBuffer()))
    .digest('hex')
}

async function hashOfFile(path: string): Promise<string> {
  const handle = await open(path)
  const bytes = await handle.readFile()
  await handle.close()
  return createHash('sha256').update(bytes).digest('hex')
}
