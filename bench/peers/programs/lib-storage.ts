/** `Upload` of `@aws-sdk/lib-storage`: sends what it is told to and says what that took. */
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { usageOf } from '../process-usage.ts'
import { answer, readProgramOrder } from '../program-order.ts'

const { order, target, connections, partBytes } = readProgramOrder()
const { endpoint, region, bucket, prefix } = target.connection
const client = new S3Client({ endpoint, region, credentials: target.credentials, forcePathStyle: true })

async function upload(name: string, body: ReturnType<typeof createReadStream> | string): Promise<void> {
  const params = { Bucket: bucket, Key: `${prefix}${name}`, Body: body }
  await new Upload({ client, params, partSize: partBytes, queueSize: connections }).done()
}

async function uploadInTurn(files: Iterator<string>): Promise<void> {
  for (let next = files.next(); !next.done; next = files.next())
    await upload(basename(next.value), createReadStream(next.value))
}

// As Slipway: a program that runs and has spoken to its store.
await upload('first file', 'first')

const before = usageOf(process.pid)
const begun = performance.now()
const files = order.files.values()
await Promise.all(Array.from({ length: connections }, () => uploadInTurn(files)))
const seconds = (performance.now() - begun) / 1000
const after = usageOf(process.pid)
answer({ seconds, cpuSeconds: after.cpuSeconds - before.cpuSeconds, memoryMib: after.memoryMib })
client.destroy()
