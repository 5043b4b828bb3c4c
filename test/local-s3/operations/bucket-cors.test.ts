/** Cross-origin rules: set, read, applied to preflights and to answers. */

import {
  DeleteBucketCorsCommand,
  GetBucketCorsCommand,
  GetObjectCommand,
  PutBucketCorsCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { expect, it } from 'vitest'
import { bucket, errorName, rawRequest, startTestServer } from '../start-test-server.ts'

const rule = {
  AllowedOrigins: ['https://*.example.com'],
  AllowedMethods: ['GET', 'PUT'],
  AllowedHeaders: ['content-type', 'x-amz-*'],
  ExposeHeaders: ['ETag'],
  MaxAgeSeconds: 60,
}
const origin = 'https://app.example.com'

it('allows by its rules, denies everything else, and lets allowed pages read errors', async () => {
  const { plainClient: client, server } = await startTestServer()
  const preflight = (headers: Record<string, string>) =>
    rawRequest(server, 'OPTIONS', `/${bucket}/k`, headers)
  const asked = { origin, 'access-control-request-method': 'PUT' }
  expect((await preflight(asked)).status).toBe(403)
  await client.send(new PutBucketCorsCommand({ Bucket: bucket, CORSConfiguration: { CORSRules: [rule] } }))
  const allowed = await preflight({ ...asked, 'access-control-request-headers': 'Content-Type, x-amz-date' })
  expect([
    allowed.status,
    allowed.headers['access-control-allow-origin'],
    allowed.headers['access-control-max-age'],
  ]).toEqual([200, origin, '60'])
  expect([
    (await preflight({ ...asked, origin: 'https://example.org' })).status,
    (await preflight({ ...asked, 'access-control-request-method': 'DELETE' })).status,
    (await preflight({ ...asked, 'access-control-request-headers': 'authorization' })).status,
    (await preflight({ origin })).status,
  ]).toEqual([403, 403, 403, 400])
  const url = await getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: 'missing' }))
  const { status, headers } = await fetch(url, { headers: { origin } })
  expect([status, headers.get('access-control-expose-headers')]).toEqual([404, 'ETag'])
  const foreign = await fetch(url, { headers: { origin: 'https://example.org' } })
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
})

it('is read back as it was set, and deleted', async () => {
  const { plainClient: client } = await startTestServer()
  const get = new GetBucketCorsCommand({ Bucket: bucket })
  expect(await errorName(client.send(get))).toBe('NoSuchCORSConfiguration')
  await client.send(new PutBucketCorsCommand({ Bucket: bucket, CORSConfiguration: { CORSRules: [rule] } }))
  expect((await client.send(get)).CORSRules).toEqual([rule])
  await client.send(new DeleteBucketCorsCommand({ Bucket: bucket }))
  expect(await errorName(client.send(get))).toBe('NoSuchCORSConfiguration')
})
