/** s3cmd speaks to the local S3. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bucket, credentials, mebibyte, startTestServer, temporaryFolder } from '../start-test-server.ts'
import { runClient, sampleFile } from './run-client.ts'

it('is served: puts in one piece and in parts, gets, copies, lists and deletes', async () => {
  const { server } = await startTestServer()
  const host = `127.0.0.1:${server.port}`
  const common = [
    '--config=/dev/null',
    '--no-ssl',
    '--no-progress',
    `--access_key=${credentials.accessKeyId}`,
    `--secret_key=${credentials.secretAccessKey}`,
    `--host=${host}`,
    `--host-bucket=${host}`,
    '--region=us-east-1',
  ]
  const s3cmd = (...args: string[]) => runClient('s3cmd', 's3cmd', [...common, ...args])
  const key = 'ordner/gr\u00fc\u00dfe + 100%.bin'
  const small = await sampleFile('small', 1000)
  const large = await sampleFile('large', 12 * mebibyte + 5)
  await s3cmd('put', small.path, `s3://${bucket}/${key}`)
  await s3cmd('put', '--multipart-chunk-size-mb=5', large.path, `s3://${bucket}/large`)
  expect(server.ledger.of('UploadPart')).toHaveLength(3)
  const folder = await temporaryFolder()
  await s3cmd('get', `s3://${bucket}/${key}`, join(folder, 'small'))
  await s3cmd('get', `s3://${bucket}/large`, join(folder, 'large'))
  expect((await readFile(join(folder, 'small'))).equals(small.bytes)).toBe(true)
  expect((await readFile(join(folder, 'large'))).equals(large.bytes)).toBe(true)
  await s3cmd('cp', `s3://${bucket}/${key}`, `s3://${bucket}/copy`)
  const listed = (await s3cmd('ls', '--recursive', `s3://${bucket}`)).trim().split('\n')
  expect(listed.map((line) => line.replace(/^.*s3:\/\/[^/]+\//, ''))).toEqual(['copy', 'large', key])
  await s3cmd('mb', 's3://made-by-s3cmd')
  await s3cmd('rb', 's3://made-by-s3cmd')
  await s3cmd('del', '--recursive', '--force', `s3://${bucket}`)
  expect([server.ledger.objects(), server.ledger.uploads()]).toEqual([[], []])
}, 60_000)
