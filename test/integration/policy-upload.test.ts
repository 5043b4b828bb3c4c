/** Files under a policy, on real servers: what it asks for is what the store then says of the object. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, GetObjectTaggingCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import type { Connection } from '../../contract/connection.ts'
import { MIB } from '../../contract/limits.ts'
import type { Policy } from '../../contract/policy.ts'
import { startLocalS3 } from '../../local-s3/server.ts'
import { createTestEngine } from '../fakes/test-engine.ts'

const BUCKET = 'policy-upload'
const both: Policy = {
  storageClass: 'STANDARD',
  tags: { team: 'sales & co', paid: 'yes' },
  metadata: { origin: 'desk' },
  keyTemplate: 'from/{user}/{name}',
  refusedTypes: ['.exe'],
  largestFileBytes: 20 * MIB,
  longestLinkSeconds: 600,
}

function directory(): string {
  const path = mkdtempSync(join(tmpdir(), 'slipway-policy-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

function clientOf(endpoint: string, credentials: { accessKeyId: string; secretAccessKey: string }): S3Client {
  const client = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true })
  onTestFinished(() => client.destroy())
  return client
}

async function local() {
  const credentials = { accessKeyId: 'job', secretAccessKey: 'job-secret' }
  const server = await startLocalS3({ dataDir: directory(), credentials: [credentials], buckets: [BUCKET] })
  onTestFinished(() => server.close())
  return { endpoint: server.endpoint, credentials }
}

async function ceph() {
  const { endpoint, accessKeyId, secretAccessKey } = inject('ceph')
  const credentials = { accessKeyId, secretAccessKey }
  await clientOf(endpoint, credentials).send(new CreateBucketCommand({ Bucket: BUCKET }))
  return { endpoint, credentials }
}

describe.each([
  { name: 'the local server', start: local, policy: { ...both, encryption: { kind: 'sse-s3' as const } } },
  {
    name: 'Ceph',
    start: ceph,
    policy: { ...both, encryption: { kind: 'sse-kms' as const, keyId: 'slipway-test' } },
  },
])('a policy at $name', ({ start, policy }) => {
  it('is what becomes of every file, in one piece and in parts, and refuses the others', async () => {
    const { endpoint, credentials } = await start()
    const connection: Connection = {
      id: 'policy',
      kind: 'custom',
      name: 'Policy',
      endpoint,
      region: 'us-east-1',
      bucket: BUCKET,
      prefix: 'in/',
      addressing: 'path',
      credentials: { kind: 'typed', accessKeyId: credentials.accessKeyId },
    }
    const engine = createTestEngine({ connection, credentials, policy })
    onTestFinished(() => engine.remove())
    const sources = directory()
    const paths = Object.entries({
      'small.txt': 1_000,
      'parts.bin': 12 * MIB,
      'huge.bin': 21 * MIB,
      'a.exe': 1,
    }).map(([name, size]) => {
      const path = join(sources, name)
      writeFileSync(path, randomBytes(size))
      return path
    })
    const { refused } = await engine.drop(...paths)
    await engine.settled()

    expect(refused).toEqual([
      { name: 'huge.bin', problem: { code: 'policy-size', details: 'Test IT' } },
      { name: 'a.exe', problem: { code: 'policy-type', details: 'Test IT' } },
    ])
    expect(engine.rows().map(({ name, state }) => [name, state.kind])).toEqual([
      ['small.txt', 'done'],
      ['parts.bin', 'done'],
    ])

    const client = clientOf(endpoint, credentials)
    for (const record of engine.history.all()) {
      expect(record.key).toMatch(/^in\/from\/ada\/[a-z2-7]{16}\/[\w.]+$/)
      expect(record.expiresAt - record.sentAt).toBeLessThanOrEqual(600_000)
      const head = await client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: record.key }))
      expect({ metadata: head.Metadata?.origin, encryption: head.ServerSideEncryption }).toEqual({
        metadata: 'desk',
        encryption: policy.encryption.kind === 'sse-s3' ? 'AES256' : 'aws:kms',
      })
      const link = engine.links.get(record.name) ?? ''
      const opened = await fetch(link)
      expect([opened.status, (await opened.arrayBuffer()).byteLength]).toEqual([200, record.size])
      if (policy.encryption.kind === 'sse-s3') {
        expect(opened.headers.get('x-amz-tagging-count')).toBe('2')
        continue
      }
      const { TagSet } = await client.send(new GetObjectTaggingCommand({ Bucket: BUCKET, Key: record.key }))
      // Ceph 16 takes tags with a single PUT and drops those of CreateMultipartUpload: `providers` says so.
      expect(TagSet ?? []).toEqual(
        record.size > 8 * MIB
          ? []
          : expect.arrayContaining([
              { Key: 'team', Value: 'sales & co' },
              { Key: 'paid', Value: 'yes' },
            ]),
      )
    }
  })
})
