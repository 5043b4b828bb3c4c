/** Form posts under a policy that the SDK signs. */

import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post'
import { expect, it } from 'vitest'
import {
  bucket,
  createClient,
  credentials,
  outcome,
  startTestServer,
  type TestServer,
} from '../start-test-server.ts'

interface Sent {
  readonly body?: string
  readonly more?: Record<string, string>
  readonly name?: string
}

async function post({ plainClient }: TestServer, options: Partial<PresignedPostOptions>, sent: Sent = {}) {
  const { url, fields } = await createPresignedPost(plainClient, { Bucket: bucket, Key: 'k', ...options })
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...sent.more })) form.append(name, value)
  form.append('file', new Blob([sent.body ?? 'hello']), sent.name ?? 'h\u00e9llo "w".txt')
  return fetch(url, { method: 'POST', body: form, redirect: 'manual' })
}

it('stores the file under its name with the fields that were signed', async () => {
  const test = await startTestServer()
  const response = await post(test, {
    Key: `in/\${filename}`,
    Fields: { 'Content-Type': 'text/plain', 'x-amz-meta-token': 'abc', success_action_status: '201' },
  })
  expect(response.status).toBe(201)
  expect(await response.text()).toContain('<Key>in/h\u00e9llo &quot;w&quot;.txt</Key>')
  expect(test.server.ledger.entries.map(({ proof }) => proof)).toEqual(['form'])
  expect(test.server.ledger.objects()).toMatchObject([
    {
      key: 'in/h\u00e9llo "w".txt',
      size: 5,
      etag: '5d41402abc4b2a76b9719d911017c592',
      headers: { 'content-type': 'text/plain' },
      metadata: { token: 'abc' },
    },
  ])
})

it('answers 204 by default and redirects when asked', async () => {
  const test = await startTestServer()
  const plain = await post(test, {})
  const redirected = await post(test, { Fields: { success_action_redirect: 'http://localhost:9/done' } })
  const target = new URL(redirected.headers.get('location') ?? '')
  expect([plain.status, redirected.status, target.searchParams.get('key')]).toEqual([204, 303, 'k'])
})

it('takes a file of many megabytes that contains almost its own boundary', async () => {
  const test = await startTestServer()
  const body = '\r\n------formdata'.repeat(200_000)
  await post(test, {}, { body })
  expect(test.server.ledger.objects()[0]?.size).toBe(body.length)
})

it('refuses what the policy does not allow, each with its code, and stores nothing', async () => {
  let clock = Date.now()
  const test = await startTestServer({ now: () => clock })
  const refuse = async (options: Partial<PresignedPostOptions>, sent: Sent = {}) =>
    outcome(await post(test, options, sent))
  const wrongSecret = createClient(test.server, { credentials: { ...credentials, secretAccessKey: 'wrong' } })
  expect({
    large: await refuse({ Conditions: [['content-length-range', 1, 4]] }),
    small: await refuse({ Conditions: [['content-length-range', 6, 9]] }),
    prefix: await refuse({ Conditions: [['starts-with', '$key', 'mine/']] }),
    type: await refuse({
      Conditions: [['starts-with', '$Content-Type', 'image/']],
      Fields: { 'Content-Type': 'text/plain' },
    }),
    unlisted: await refuse({}, { more: { 'x-amz-meta-extra': '1' } }),
    changedKey: await refuse({}, { more: { key: 'other' } }),
    wrongSecret: await outcome(await post({ ...test, plainClient: wrongSecret }, {})),
  }).toEqual({
    large: '400 EntityTooLarge',
    small: '400 EntityTooSmall',
    prefix: '403 AccessDenied',
    type: '403 AccessDenied',
    unlisted: '403 AccessDenied',
    changedKey: '403 AccessDenied',
    wrongSecret: '403 SignatureDoesNotMatch',
  })
  clock += 2 * 3600_000
  expect(await refuse({ Expires: 60 })).toBe('403 AccessDenied')
  expect(test.server.ledger.objects()).toEqual([])
})

it('takes a file exactly as long as the policy allows', async () => {
  const test = await startTestServer()
  const response = await post(test, { Conditions: [['content-length-range', 5, 5]] })
  expect(response.status).toBe(204)
})

it('refuses a form without a policy or without a file', async () => {
  const { server } = await startTestServer()
  const send = async (...fields: [string, string | Blob][]) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    return outcome(await fetch(`${server.endpoint}/${bucket}`, { method: 'POST', body: form }))
  }
  expect(await send(['key', 'k'], ['file', new Blob(['x'])])).toBe('403 AccessDenied')
  expect(await send(['key', 'k'])).toBe('400 InvalidArgument')
})
