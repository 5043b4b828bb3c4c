/** The oracle itself: each kind of loss is seen. */
import { createHash } from 'node:crypto'
import { CreateMultipartUploadCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { expect, it } from 'vitest'
import { bucket, startTestServer } from '../local-s3/start-test-server.ts'
import type { HistoryRow, JournalRow } from './app-records.ts'
import { checkRound } from './round-check.ts'

const none = { corrupt: 0, missing: 0, doubled: 0, orphans: 0, historyLost: 0 }
const sources = ['a', 'b'].map((name) => ({
  path: `/${name}`,
  name,
  size: 1,
  sha256: createHash('sha256').update(name).digest('hex'),
}))

async function start() {
  const { server, plainClient } = await startTestServer()
  const check = checkRound(server, bucket, sources, new Set(['old/a']))
  const put = (Key: string, Body: string) =>
    plainClient.send(new PutObjectCommand({ Bucket: bucket, Key, Body }))
  return { server, client: plainClient, check, put }
}

function shared(key: string): HistoryRow {
  return { id: key, name: key.split('/')[1] ?? '', object_key: key, size: 1 }
}

function journalled(key: string, created: boolean): JournalRow {
  const name = key.split('/')[1] ?? ''
  return { id: key, name, object_key: key, create_begun: Number(created), upload_id: null, state: '' }
}

const earlier = shared('old/a')

it('sees nothing wrong with one object and one row for each file', async () => {
  const { check, put } = await start()
  await put('new/a', 'a')
  expect(check.isSettled()).toBe(false)
  await put('new/b', 'b')
  expect(check.isSettled()).toBe(true)
  const history = [earlier, shared('new/a'), shared('new/b')]
  expect(await check.afterEnd({ journal: [], history })).toEqual(none)
})

it('sees a wrong byte, a missing file, a second object and a multipart upload left open', async () => {
  const { check, put, client } = await start()
  await put('new/a', 'x')
  await put('other/a', 'a')
  await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key: 'new/b' }))
  const history = [earlier, shared('new/a'), shared('new/b')]
  // The row of b has no object.
  expect(await check.afterEnd({ journal: [], history })).toEqual({
    corrupt: 1,
    missing: 1,
    doubled: 1,
    orphans: 1,
    historyLost: 1,
  })
})

it('sees rows that are lost, doubled, or gone from an earlier round, and an upload nobody knows', async () => {
  const { check, put, client } = await start()
  await put('new/a', 'a')
  await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key: 'new/b' }))
  const records = (journal: JournalRow[], history: HistoryRow[]) => check.afterKill({ journal, history })

  expect(records([journalled('new/b', true)], [earlier, shared('new/a')])).toEqual(none)
  expect(records([journalled('new/b', false)], [earlier, shared('new/a')])).toEqual({ ...none, orphans: 1 })
  expect(records([], [earlier, shared('new/a')])).toEqual({ ...none, orphans: 1, historyLost: 1 })
  const both = [journalled('new/a', false), journalled('new/b', true)]
  expect(records(both, [earlier, shared('new/a')])).toEqual({ ...none, historyLost: 1 })
  expect(records([journalled('new/b', true)], [shared('new/a')])).toEqual({ ...none, historyLost: 1 })
})
