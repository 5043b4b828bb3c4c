/** Memory stays flat while a large object streams in and out. */

import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { expect, it } from 'vitest'
import { forkServer } from './fork-server.ts'
import { bucket, createClient, credentials, mebibyte, temporaryFolder } from './start-test-server.ts'

const objectMebibytes = 1024
const allowedGrowthMebibytes = 150

/** The peak of a process's resident memory, in MiB (Linux only, where all tests of this project run). */
async function peakMebibytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}

function* zeros(): Generator<Buffer> {
  const piece = Buffer.alloc(mebibyte)
  for (let sent = 0; sent < objectMebibytes; sent++) yield piece
}

it('takes in and gives out 1 GiB with little memory of its own', async () => {
  const options = { dataDir: await temporaryFolder(), credentials: [credentials], buckets: [bucket] }
  const { child, endpoint } = await forkServer(options)
  const client = createClient({ endpoint }, { requestChecksumCalculation: 'WHEN_REQUIRED' })
  const object = { Bucket: bucket, Key: 'large' }
  const before = await peakMebibytes(child.pid)

  const putUrl = await getSignedUrl(client, new PutObjectCommand(object))
  const putStart = performance.now()
  const put = request(putUrl, { method: 'PUT', headers: { 'content-length': objectMebibytes * mebibyte } })
  const answered = new Promise<number | undefined>((resolve, reject) => {
    put.on('error', reject)
    put.on('response', (response) => {
      response.resume()
      resolve(response.statusCode)
    })
  })
  await pipeline(Readable.from(zeros()), put)
  expect(await answered).toBe(200)
  const putSeconds = (performance.now() - putStart) / 1000

  const getStart = performance.now()
  const response = await fetch(await getSignedUrl(client, new GetObjectCommand(object)))
  let received = 0
  for await (const piece of response.body ?? []) received += piece.length
  expect(received).toBe(objectMebibytes * mebibyte)
  const getSeconds = (performance.now() - getStart) / 1000

  const growth = (await peakMebibytes(child.pid)) - before
  const rate = (seconds: number) => `${Math.round(objectMebibytes / seconds)} MiB/s`
  console.log(
    `RSS ${Math.round(before)} MiB + ${Math.round(growth)} MiB; PUT ${rate(putSeconds)}, GET ${rate(getSeconds)}`,
  )
  expect(growth).toBeLessThan(allowedGrowthMebibytes)
}, 180_000)
