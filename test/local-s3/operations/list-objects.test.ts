/** Lists of objects and buckets. */

import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { bucket, errorName, startTestServer } from '../start-test-server.ts'

const Bucket = bucket
const keys = ['a', 'b/1', 'b/2', 'c/d/e', 'f g+h', '\uffee', '\u{1f600}']

async function startFilled() {
  const test = await startTestServer()
  for (const Key of keys.toReversed())
    await test.plainClient.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
  return test
}

describe('ListObjectsV2', () => {
  it('lists keys in the order of their UTF-8', async () => {
    const { plainClient: client } = await startFilled()
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket }))
    expect(Contents?.map(({ Key }) => Key)).toEqual(keys)
  })

  it('folds folders and goes on after each page, whatever the page size', async () => {
    const { plainClient: client } = await startFilled()
    for (const MaxKeys of [1, 2, 3, 1000]) {
      const lines: (string | undefined)[] = []
      let ContinuationToken: string | undefined
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket, Delimiter: '/', MaxKeys, ContinuationToken }),
        )
        expect(page.KeyCount).toBeLessThanOrEqual(MaxKeys)
        lines.push(...(page.Contents ?? []).map(({ Key }) => Key))
        lines.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix))
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken !== undefined)
      expect(lines.toSorted()).toEqual(['a', 'b/', 'c/', 'f g+h', '\uffee', '\u{1f600}'].toSorted())
    }
  })

  it('starts after a key and under a prefix, and escapes keys when asked', async () => {
    const { plainClient: client } = await startFilled()
    const after = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'b/', StartAfter: 'b/1' }))
    expect(after.Contents?.map(({ Key }) => Key)).toEqual(['b/2'])
    const escaped = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'f', EncodingType: 'url' }))
    expect(escaped.Contents?.map(({ Key }) => Key)).toEqual(['f+g%2Bh'])
  })
})

describe('ListObjects', () => {
  it('goes on after the marker it gave, folders and all', async () => {
    const { plainClient: client } = await startFilled()
    const first = await client.send(new ListObjectsCommand({ Bucket, Delimiter: '/', MaxKeys: 2 }))
    const second = await client.send(
      new ListObjectsCommand({ Bucket, Delimiter: '/', Marker: first.NextMarker }),
    )
    expect(first.CommonPrefixes).toEqual([{ Prefix: 'b/' }])
    expect(second.CommonPrefixes).toEqual([{ Prefix: 'c/' }])
    expect(second.Contents?.map(({ Key }) => Key)).toEqual(keys.slice(4))
  })
})

describe('buckets', () => {
  it('are created once, found, listed, and deleted only when empty', async () => {
    const { plainClient: client } = await startTestServer()
    const run = (work: Promise<unknown>) => errorName(work)
    expect([
      await run(client.send(new CreateBucketCommand({ Bucket: 'second-bucket' }))),
      await run(client.send(new CreateBucketCommand({ Bucket: 'second-bucket' }))),
      await run(client.send(new HeadBucketCommand({ Bucket: 'second-bucket' }))),
      await run(client.send(new PutObjectCommand({ Bucket: 'second-bucket', Key: 'k', Body: 'x' }))),
      await run(client.send(new DeleteBucketCommand({ Bucket: 'second-bucket' }))),
      await run(client.send(new DeleteBucketCommand({ Bucket }))),
      await run(client.send(new HeadBucketCommand({ Bucket }))),
    ]).toEqual([
      'no error',
      'BucketAlreadyOwnedByYou',
      'no error',
      'no error',
      'BucketNotEmpty',
      'no error',
      'NotFound',
    ])
    const { Buckets } = await client.send(new ListBucketsCommand({}))
    expect(Buckets?.map(({ Name }) => Name)).toEqual(['second-bucket'])
    const location = await client.send(new GetBucketLocationCommand({ Bucket: 'second-bucket' }))
    expect(location.LocationConstraint).toBeUndefined()
  })
})
