/** A server killed in the middle of uploads: after its restart nothing is torn and nothing finished is lost. */

import { createHash, randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { expect, it } from 'vitest'
import { startLocalS3 } from '../../local-s3/server.ts'
import { forkServer, kill } from './fork-server.ts'
import { bucket, createClient, credentials, temporaryFolder } from './start-test-server.ts'

const Bucket = bucket
const kills = 4

/** Uploads until the connection breaks; what was acknowledged is noted. */
async function uploadUntilKilled(
  client: S3Client,
  prefix: string,
  acknowledged: Map<string, string>,
): Promise<void> {
  for (let index = 0; ; index++) {
    const Key = `${prefix}-${index}`
    const bodies = [randomBytes(300_000), randomBytes(100_000)]
    try {
      if (index % 2 === 0) {
        await client.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.concat(bodies) }))
      } else {
        const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))
        const id = { Bucket, Key, UploadId }
        const Parts = []
        for (const [at, Body] of bodies.entries()) {
          const { ETag } = await client.send(new UploadPartCommand({ ...id, PartNumber: at + 1, Body }))
          Parts.push({ ETag, PartNumber: at + 1 })
        }
        await client.send(new CompleteMultipartUploadCommand({ ...id, MultipartUpload: { Parts } }))
      }
    } catch {
      return
    }
    acknowledged.set(Key, createHash('sha256').update(Buffer.concat(bodies)).digest('hex'))
  }
}

it('keeps every acknowledged object, and no torn one, through several kills', async () => {
  const dataDir = await temporaryFolder()
  const options = { dataDir, credentials: [credentials], buckets: [bucket], minPartSize: 1 }
  const acknowledged = new Map<string, string>()
  for (let round = 0; round < kills; round++) {
    const { child, endpoint } = await forkServer(options)
    const client = createClient({ endpoint })
    const uploads = ['a', 'b', 'c'].map((name) => uploadUntilKilled(client, `${round}${name}`, acknowledged))
    await sleep(400 + 130 * round)
    await kill(child)
    await Promise.all(uploads)
  }
  expect(acknowledged.size).toBeGreaterThan(kills)

  const server = await startLocalS3(options)
  try {
    for (const [key, hash] of acknowledged)
      expect([key, await server.ledger.contentHash(bucket, key)]).toEqual([key, hash])
    for (const { key, size } of server.ledger.objects()) {
      // One that was stored but not acknowledged is whole all the same.
      expect([key, size]).toEqual([key, 400_000])
    }
    // Nothing lies on the disk but what objects and open uploads are made of.
    const parts = server.ledger.uploads().flatMap((upload) => upload.parts)
    const multipart = server.ledger.objects().filter(({ etag }) => etag.includes('-'))
    const expected = server.ledger.objects().length + multipart.length + parts.length
    expect(await readdir(join(dataDir, 'segments'))).toHaveLength(expected)
  } finally {
    await server.close()
  }
}, 60_000)
