/** Names that a colleague has taken, on real servers: one refuses to replace at both ends, one only what comes in one piece. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import type { Connection } from '../../contract/connection.ts'
import { MIB } from '../../contract/limits.ts'
import { startLocalS3 } from '../../local-s3/server.ts'
import { createTestEngine } from '../fakes/test-engine.ts'

const BUCKET = 'names-there'

function directory(): string {
  const path = mkdtempSync(join(tmpdir(), 'slipway-names-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

async function local() {
  const credentials = { accessKeyId: 'job', secretAccessKey: 'job-secret' }
  const server = await startLocalS3({ dataDir: directory(), credentials: [credentials], buckets: [] })
  onTestFinished(() => server.close())
  return { endpoint: server.endpoint, credentials }
}

async function ceph() {
  const { endpoint, accessKeyId, secretAccessKey } = inject('ceph')
  return { endpoint, credentials: { accessKeyId, secretAccessKey } }
}

describe.each([
  { name: 'the local server', start: local },
  // Ceph 16 puts parts together over whatever is there, so that only the look before finds it.
  { name: 'Ceph', start: ceph },
])('names that are taken at $name', ({ start }) => {
  it('are kept, and files in one piece and in parts stand beside them', async () => {
    const { endpoint, credentials } = await start()
    const client = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true })
    onTestFinished(() => client.destroy())
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }))
    const connection: Connection = {
      id: 'names',
      kind: 'custom',
      name: 'Names',
      endpoint,
      region: 'us-east-1',
      bucket: BUCKET,
      prefix: 'in/',
      addressing: 'path',
      credentials: { kind: 'typed', accessKeyId: credentials.accessKeyId },
    }
    const policy = { keyTemplate: '{user}/{name}', guessableKeys: true }
    const engine = createTestEngine({ connection, credentials, policy })
    onTestFinished(() => engine.remove())
    const sources = directory()
    const files = { 'small.txt': 1_000, 'parts.bin': 12 * MIB }
    const paths: string[] = []
    for (const [name, size] of Object.entries(files)) {
      const path = join(sources, name)
      writeFileSync(path, randomBytes(size))
      paths.push(path)
      await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: `in/ada/${name}`, Body: 'theirs' }))
    }
    await engine.drop(...paths)
    await engine.settled()

    const sizeOf = async (name: string) =>
      (await client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: `in/ada/${name}` }))).ContentLength
    expect(engine.rows().map(({ name, state }) => [name, state.kind])).toEqual([
      ['small (2).txt', 'done'],
      ['parts (2).bin', 'done'],
    ])
    expect(
      await Promise.all(['small.txt', 'parts.bin', 'small (2).txt', 'parts (2).bin'].map(sizeOf)),
    ).toEqual([6, 6, 1_000, 12 * MIB])
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: BUCKET }))
    expect(Uploads).toEqual([])
  })
})
