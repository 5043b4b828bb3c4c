/** Multipart uploads from their beginning to Complete or Abort. */

import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { describe, expect, it } from 'vitest'
import { bucket, errorName, mebibyte, startTestServer, type TestServer } from '../start-test-server.ts'

const Bucket = bucket
const Key = 'm'

async function begin({ plainClient: client }: TestServer, key = Key) {
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({
      Bucket,
      Key: key,
      Metadata: { token: 'abc' },
      ContentType: 'text/plain',
    }),
  )
  const id = { Bucket, Key: key, UploadId }
  return {
    id,
    part: async (PartNumber: number, Body: string | Buffer) => {
      const { ETag } = await client.send(new UploadPartCommand({ ...id, PartNumber, Body }))
      return { PartNumber, ETag }
    },
    complete: (Parts: object[], more: object = {}) =>
      client.send(new CompleteMultipartUploadCommand({ ...id, MultipartUpload: { Parts }, ...more })),
    abort: () => client.send(new AbortMultipartUploadCommand(id)),
    list: (more: object = {}) => client.send(new ListPartsCommand({ ...id, ...more })),
  }
}

describe('a multipart upload', () => {
  it('becomes one object of its parts in the order of their numbers, gaps and overwritten parts and all', async () => {
    const test = await startTestServer({ minPartSize: 4 })
    const { part, complete } = await begin(test)
    const third = await part(9, 'end')
    await part(2, 'wrong')
    const second = await part(2, 'middle')
    const first = await part(1, 'start-')
    const { ETag } = await complete([first, second, third])
    const md5s = ['start-', 'middle', 'end'].map((text) => createHash('md5').update(text).digest())
    const composite = createHash('md5').update(Buffer.concat(md5s)).digest('hex')
    expect(ETag).toBe(`"${composite}-3"`)
    const got = await test.plainClient.send(new GetObjectCommand({ Bucket, Key }))
    expect([await got.Body?.transformToString(), got.Metadata, got.ContentType]).toEqual([
      'start-middleend',
      { token: 'abc' },
      'text/plain',
    ])
    const ranged = await test.plainClient.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=4-12' }))
    expect(await ranged.Body?.transformToString()).toBe('t-middlee')
    const one = await test.plainClient.send(new GetObjectCommand({ Bucket, Key, PartNumber: 2 }))
    expect([await one.Body?.transformToString(), one.PartsCount]).toEqual(['middle', 3])
    expect(test.server.ledger.uploads()).toEqual([])
    expect(await readdir(join(test.dataDir, 'segments'))).toHaveLength(3)
  })

  it('refuses wrong lists of parts, each with its code, and stays open', async () => {
    const test = await startTestServer()
    const { part, complete, list } = await begin(test)
    const one = await part(1, 'small')
    const two = await part(2, 'small too')
    expect({
      order: await errorName(complete([two, one])),
      twice: await errorName(complete([one, one])),
      small: await errorName(complete([one, two])),
      etag: await errorName(complete([{ ...one, ETag: two.ETag }])),
      missing: await errorName(complete([{ ...one, PartNumber: 3 }])),
      none: await errorName(complete([])),
      size: await errorName(complete([one], { MpuObjectSize: 6 })),
    }).toEqual({
      order: 'InvalidPartOrder',
      twice: 'InvalidPartOrder',
      small: 'EntityTooSmall',
      etag: 'InvalidPart',
      missing: 'InvalidPart',
      none: 'MalformedXML',
      size: 'InvalidRequest',
    })
    expect((await list()).Parts).toHaveLength(2)
    await complete([one], { MpuObjectSize: 5 })
  })

  it('repeats the success of Complete or answers NoSuchUpload, by personality', async () => {
    for (const [repeatComplete, again] of [
      [true, 'no error'],
      [false, 'NoSuchUpload'],
    ] as const) {
      const test = await startTestServer({ repeatComplete })
      const { part, complete } = await begin(test)
      const one = await part(1, 'x')
      await complete([one])
      expect(await errorName(complete([one]))).toBe(again)
      expect(test.server.ledger.objects()).toHaveLength(1)
    }
  })

  it('is not completed over an object that must not be there', async () => {
    const test = await startTestServer()
    const { part, complete, list } = await begin(test)
    const one = await part(1, 'x')
    await test.plainClient.send(new PutObjectCommand({ Bucket, Key, Body: 'first' }))
    expect(await errorName(complete([one], { IfNoneMatch: '*' }))).toBe('PreconditionFailed')
    expect((await list()).Parts).toHaveLength(1)
    const head = await test.plainClient.send(new HeadObjectCommand({ Bucket, Key }))
    expect(head.ContentLength).toBe(5)
  })

  it('lets one of sixteen racing Completes create the object', async () => {
    const test = await startTestServer()
    const uploads = await Promise.all(Array.from({ length: 16 }, () => begin(test)))
    const results = await Promise.all(
      uploads.map(async ({ part, complete }, index) => {
        const one = await part(1, `${index}`)
        return errorName(complete([one], { IfNoneMatch: '*' }))
      }),
    )
    expect(results.toSorted()).toEqual([
      ...Array.from({ length: 15 }, () => 'PreconditionFailed'),
      'no error',
    ])
    expect(test.server.ledger.uploads()).toHaveLength(15)
  })

  it('is gone after Abort, with its bytes', async () => {
    const test = await startTestServer()
    const { part, abort, list, complete } = await begin(test)
    const one = await part(1, 'x')
    await abort()
    expect([
      await errorName(list()),
      await errorName(abort()),
      await errorName(part(2, 'y')),
      await errorName(complete([one])),
    ]).toEqual(['NoSuchUpload', 'NoSuchUpload', 'NoSuchUpload', 'NoSuchUpload'])
    expect(await readdir(join(test.dataDir, 'segments'))).toEqual([])
    expect(await readdir(join(test.dataDir, 'uploads'))).toEqual([])
  })

  it('refuses part numbers outside 1 to 10,000 and parts of another key', async () => {
    const test = await startTestServer()
    const { part, id } = await begin(test)
    expect([await errorName(part(0, 'x')), await errorName(part(10_001, 'x'))]).toEqual([
      'InvalidArgument',
      'InvalidArgument',
    ])
    const other = new UploadPartCommand({ ...id, Key: 'other', PartNumber: 1, Body: 'x' })
    expect(await errorName(test.plainClient.send(other))).toBe('NoSuchUpload')
  })

  it('lists its parts in pages', async () => {
    const test = await startTestServer()
    const { part, list } = await begin(test)
    for (const number of [1, 2, 3, 5, 8]) await part(number, 'x')
    const first = await list({ MaxParts: 2 })
    const second = await list({ MaxParts: 2, PartNumberMarker: first.NextPartNumberMarker })
    const third = await list({ MaxParts: 2, PartNumberMarker: second.NextPartNumberMarker })
    const numbers = [first, second, third].map((page) => page.Parts?.map(({ PartNumber }) => PartNumber))
    expect(numbers).toEqual([[1, 2], [3, 5], [8]])
    expect([first, second, third].map(({ IsTruncated }) => IsTruncated)).toEqual([true, true, false])
  })

  it('is what the SDK makes of a stream of unknown length', async () => {
    const { client, server } = await startTestServer()
    const bytes = Buffer.alloc(11 * mebibyte, 'slipway')
    const Body = new Blob([bytes]).stream()
    await new Upload({ client, params: { Bucket, Key, Body } }).done()
    expect(await server.ledger.contentHash(bucket, Key)).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    )
    expect(server.ledger.of('UploadPart')).toHaveLength(3)
  })
})

describe('ListMultipartUploads', () => {
  it('lists by prefix and in pages, several uploads of one key among them', async () => {
    const test = await startTestServer()
    const keys = ['a/1', 'a/2', 'a/2', 'a/3', 'b']
    const ids: (string | undefined)[] = []
    for (const key of keys) ids.push((await begin(test, key)).id.UploadId)
    const list = (more: object) =>
      test.plainClient.send(new ListMultipartUploadsCommand({ Bucket, Prefix: 'a/', MaxUploads: 2, ...more }))
    const first = await list({})
    const second = await list({ KeyMarker: first.NextKeyMarker, UploadIdMarker: first.NextUploadIdMarker })
    const found = [first, second].flatMap((page) => page.Uploads?.map(({ UploadId }) => UploadId))
    expect(found.toSorted()).toEqual(ids.slice(0, 4).toSorted())
    expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false])
    const folders = await test.plainClient.send(new ListMultipartUploadsCommand({ Bucket, Delimiter: '/' }))
    expect(folders.CommonPrefixes).toEqual([{ Prefix: 'a/' }])
    expect(folders.Uploads?.map(({ Key: key }) => key)).toEqual(['b'])
  })
})
