/** boto3, the Python SDK, speaks to the local S3. */

import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { bucket, credentials, startTestServer } from '../start-test-server.ts'
import { runClient } from './run-client.ts'

const script = fileURLToPath(new URL('./boto3-probe.py', import.meta.url))

it('is served: every call of the probe gives what AWS would give', async () => {
  const { server } = await startTestServer()
  const { accessKeyId, secretAccessKey } = credentials
  const args = [script, server.endpoint, bucket, accessKeyId, secretAccessKey]
  const found: unknown = JSON.parse(await runClient('python3', 'python3-boto3', args))
  expect(found).toEqual({
    body: 'hello',
    crc32c: 'mnG7TA==',
    keys: ['a b+c/\u00fc', 'parts', 'posted', 'put'],
    parts: [1, 2, 3],
    pages: 2,
    etagEnd: '-3"',
    missing: 'NoSuchKey',
    wrongSum: 'BadDigest',
    presignedPut: 200,
    presignedPost: 204,
    left: 0,
  })
}, 60_000)
