/** The AWS command line speaks to the local S3. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  bucket,
  credentials,
  mebibyte,
  outcome,
  startTestServer,
  temporaryFolder,
} from '../start-test-server.ts'
import { runClient, sampleFile } from './run-client.ts'

it('is served: copies in one piece and in parts, heads, presigns and deletes', async () => {
  const { server } = await startTestServer()
  const environment = {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  }
  const aws = (...args: string[]) =>
    runClient('aws', 'awscli', ['--endpoint-url', server.endpoint, ...args], environment)
  const key = 'ordner/gr\u00fc\u00dfe + 100%.bin'
  const small = await sampleFile('small', 1000)
  const large = await sampleFile('large', 12 * mebibyte + 5)
  await aws('s3', 'cp', small.path, `s3://${bucket}/${key}`, '--metadata', 'token=abc')
  await aws('s3', 'cp', large.path, `s3://${bucket}/large`)
  expect(server.ledger.of('UploadPart')).toHaveLength(2)
  const folder = await temporaryFolder()
  await aws('s3', 'cp', `s3://${bucket}/large`, join(folder, 'large'))
  expect((await readFile(join(folder, 'large'))).equals(large.bytes)).toBe(true)

  const object = ['--bucket', bucket, '--key', 'sum']
  const put = await aws(
    's3api',
    'put-object',
    ...object,
    '--body',
    small.path,
    '--checksum-algorithm',
    'SHA256',
  )
  const head = await aws('s3api', 'head-object', ...object, '--checksum-mode', 'ENABLED')
  expect(JSON.parse(head).ChecksumSHA256).toBe(JSON.parse(put).ChecksumSHA256)

  const link = (await aws('s3', 'presign', `s3://${bucket}/${key}`)).trim()
  expect(await outcome(await fetch(link))).toBe('200')
  await aws('s3', 'rm', '--recursive', `s3://${bucket}`)
  expect([server.ledger.objects(), server.ledger.uploads()]).toEqual([[], []])
}, 90_000)
