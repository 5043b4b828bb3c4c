/** rclone speaks to the local S3. */

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

it('is served: copies in one piece and in parts, checks, lists, links and deletes', async () => {
  const { server } = await startTestServer()
  const environment = {
    RCLONE_CONFIG: '/dev/null',
    RCLONE_CONFIG_LOCAL_TYPE: 's3',
    RCLONE_CONFIG_LOCAL_PROVIDER: 'Other',
    RCLONE_CONFIG_LOCAL_ENDPOINT: server.endpoint,
    RCLONE_CONFIG_LOCAL_REGION: 'us-east-1',
    RCLONE_CONFIG_LOCAL_ACCESS_KEY_ID: credentials.accessKeyId,
    RCLONE_CONFIG_LOCAL_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  }
  const rclone = (...args: string[]) =>
    runClient('rclone', 'rclone', ['--retries', '1', ...args], environment)
  const key = 'ordner/gr\u00fc\u00dfe + 100%.bin'
  const small = await sampleFile('small', 1000)
  const large = await sampleFile('large', 12 * mebibyte + 5)
  await rclone('copyto', small.path, `local:${bucket}/${key}`)
  await rclone(
    'copyto',
    '--s3-upload-cutoff',
    '5M',
    '--s3-chunk-size',
    '5M',
    large.path,
    `local:${bucket}/large`,
  )
  expect(server.ledger.of('UploadPart')).toHaveLength(3)
  expect((await rclone('lsf', '-R', `local:${bucket}`)).trim().split('\n').toSorted()).toEqual([
    'large',
    'ordner/',
    key,
  ])
  const folder = await temporaryFolder()
  await rclone('copy', `local:${bucket}`, folder)
  expect((await readFile(join(folder, key))).equals(small.bytes)).toBe(true)
  expect((await readFile(join(folder, 'large'))).equals(large.bytes)).toBe(true)
  await rclone('check', '--download', folder, `local:${bucket}`)
  const link = (await rclone('link', '--expire', '60s', `local:${bucket}/${key}`)).trim()
  expect(await outcome(await fetch(link))).toBe('200')
  await rclone('moveto', `local:${bucket}/${key}`, `local:${bucket}/moved`)
  await rclone('delete', `local:${bucket}`)
  expect([server.ledger.objects(), server.ledger.uploads()]).toEqual([[], []])
}, 60_000)
