/** Each fault on order does what it says, once, to the request it was ordered for. */

import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { expect, it } from 'vitest'
import { type FaultAction, Faults } from '../../local-s3/faults.ts'
import { bucket, errorName, mebibyte, startTestServer } from './start-test-server.ts'

const Bucket = bucket
const Key = 'k'

async function startWith(action: FaultAction) {
  const test = await startTestServer()
  test.server.faults.add({ operation: 'PutObject', key: Key, do: action })
  const url = await getSignedUrl(test.plainClient, new PutObjectCommand({ Bucket, Key }))
  const put = (body: string | Uint8Array<ArrayBuffer> = 'hello', signal?: AbortSignal) =>
    fetch(url, { method: 'PUT', body, ...(signal === undefined ? {} : { signal }) })
  return { ...test, put, stored: () => test.server.ledger.objects().length }
}

it('strikes the requests it was ordered for and leaves the others alone', () => {
  const faults = new Faults()
  const answer = { type: 'omit-etag' } as const
  faults.add({ operation: 'UploadPart', partNumber: 3, skip: 1, times: 2, do: answer })
  const take = (partNumber: number) => faults.take({ operation: 'UploadPart', key: 'k', partNumber })
  expect([take(2), take(3), take(3), take(3), take(3)]).toEqual([
    undefined,
    undefined,
    answer,
    answer,
    undefined,
  ])
  const takeBack = faults.add({ do: answer })
  takeBack()
  expect(take(1)).toBeUndefined()
})

it('answers a status and code instead of acting', async () => {
  const { put, stored } = await startWith({ type: 'answer', status: 503, code: 'SlowDown', retryAfter: 2 })
  const response = await put()
  expect([response.status, response.headers.get('retry-after'), stored()]).toEqual([503, '2', 0])
  expect(await response.text()).toContain('<Code>SlowDown</Code>')
  expect((await put()).status).toBe(200)
})

it('acts and loses the answer', async () => {
  const { put, stored, server } = await startWith({ type: 'lose-answer' })
  expect(await errorName(put())).toBe('TypeError')
  expect(stored()).toBe(1)
  expect(server.ledger.entries[0]).toMatchObject({ operation: 'PutObject', bytesReceived: 5 })
})

it('resets in the middle of a body and keeps nothing of it', async () => {
  const { put, stored, server } = await startWith({ type: 'reset', afterBytes: mebibyte })
  expect(await errorName(put(new Uint8Array(4 * mebibyte)))).toBe('TypeError')
  expect(stored()).toBe(0)
  expect(server.ledger.entries[0]).toMatchObject({ status: undefined, errorCode: undefined })
})

it.each([{ type: 'stall' }, { type: 'stall', afterBytes: 1 }] as const)(
  'stalls until the client gives up: %j',
  async (action) => {
    const { put, stored } = await startWith(action)
    expect(await errorName(put('hello', AbortSignal.timeout(200)))).toBe('TimeoutError')
    expect(stored()).toBe(0)
  },
)

it('stalls for a while and goes on, and delays an answer', async () => {
  for (const action of [
    { type: 'stall', ms: 150 },
    { type: 'delay', ms: 150 },
  ] as const) {
    const { put } = await startWith(action)
    const start = performance.now()
    expect((await put()).status).toBe(200)
    expect(performance.now() - start).toBeGreaterThan(145)
  }
})

it('answers like the sign-in page of a network', async () => {
  const { put, stored } = await startWith({
    type: 'body',
    body: '<html>Sign in</html>',
    contentType: 'text/html',
  })
  const response = await put()
  expect([response.status, response.headers.get('content-type'), await response.text(), stored()]).toEqual([
    200,
    'text/html',
    '<html>Sign in</html>',
    0,
  ])
})

it('flips a bit on the way in, so that the ETag tells', async () => {
  const { put } = await startWith({ type: 'corrupt', where: 'transit', offset: 1 })
  expect((await put()).headers.get('etag')).not.toBe('"5d41402abc4b2a76b9719d911017c592"')
})

it('flips a bit on the disk, so that only the bytes tell', async () => {
  const { put, plainClient } = await startWith({ type: 'corrupt', where: 'disk', offset: 4 })
  expect((await put()).headers.get('etag')).toBe('"5d41402abc4b2a76b9719d911017c592"')
  const got = await plainClient.send(new GetObjectCommand({ Bucket, Key }))
  expect(await got.Body?.transformToString()).toBe('helln')
})

it('leaves out the ETag, and shifts the date', async () => {
  const bare = await startWith({ type: 'omit-etag' })
  expect((await bare.put()).headers.get('etag')).toBeNull()
  const skewed = await startWith({ type: 'skew-date', ms: 3600_000 })
  const date = Date.parse((await skewed.put()).headers.get('date') ?? '')
  expect(Math.round((date - Date.now()) / 60_000)).toBe(60)
})

it('repeats a marker of ListParts, and sends white space before the result of Complete', async () => {
  const { plainClient: client, server } = await startTestServer()
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))
  const id = { Bucket, Key, UploadId }
  const { ETag } = await client.send(new UploadPartCommand({ ...id, PartNumber: 1, Body: 'x' }))
  server.faults.add({ operation: 'ListParts', do: { type: 'repeat-marker' } })
  const page = await client.send(new ListPartsCommand({ ...id, PartNumberMarker: '1' }))
  expect([page.IsTruncated, page.NextPartNumberMarker]).toEqual([true, '1'])

  const Parts = [{ PartNumber: 1, ETag }]
  const url = await getSignedUrl(client, new CompleteMultipartUploadCommand(id))
  const complete = async (etag: string) => {
    server.faults.add({
      operation: 'CompleteMultipartUpload',
      do: { type: 'white-space', ms: 60, everyMs: 20 },
    })
    const body = `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>${etag}</ETag></Part></CompleteMultipartUpload>`
    const response = await fetch(url, { method: 'POST', body })
    return [response.status, await response.text()]
  }
  expect(await complete('"wrong"')).toEqual([
    200,
    expect.stringMatching(/^<\?xml[^>]*>\s+<Error><Code>InvalidPart</),
  ])
  server.faults.add({
    operation: 'CompleteMultipartUpload',
    do: { type: 'white-space', ms: 60, everyMs: 20 },
  })
  const done = await client.send(new CompleteMultipartUploadCommand({ ...id, MultipartUpload: { Parts } }))
  expect(done.ETag).toMatch(/-1"$/)
})
