/** Putting, getting, copying and deleting objects through the AWS SDK. */

import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucket, errorName, outcome, rawRequest, startTestServer } from '../start-test-server.ts'

const Bucket = bucket

describe('PutObject, GetObject and HeadObject', () => {
  it('give back type, disposition, cache control, metadata and the MD5 as ETag', async () => {
    const { client, server } = await startTestServer()
    const Body = 'hello, world'
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: 'a/b.txt',
        Body,
        ContentType: 'text/plain; charset=utf-8',
        ContentDisposition: 'attachment; filename="b.txt"',
        CacheControl: 'no-store',
        Metadata: { token: 'abc', name: 'gr\u00fc\u00df' },
      }),
    )
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'a/b.txt' }))
    const { ContentType, ContentDisposition, CacheControl, ContentLength, ETag, Metadata } = head
    expect({ ContentType, ContentDisposition, CacheControl, ContentLength, ETag }).toEqual({
      ContentType: 'text/plain; charset=utf-8',
      ContentDisposition: 'attachment; filename="b.txt"',
      CacheControl: 'no-store',
      ContentLength: 12,
      ETag: `"${createHash('md5').update(Body).digest('hex')}"`,
    })
    // Node's client reads header bytes as Latin-1.
    expect(Buffer.from(Metadata?.name ?? '', 'latin1').toString()).toBe('gr\u00fc\u00df')
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'a/b.txt' }))
    expect(await got.Body?.transformToString()).toBe(Body)
    expect(await server.ledger.contentHash(bucket, 'a/b.txt')).toBe(
      createHash('sha256').update(Body).digest('hex'),
    )
  })

  it('take a stream whose checksum comes in a trailer', async () => {
    const { client, server } = await startTestServer()
    const Body = Readable.from([Buffer.from('stre'), Buffer.from('amed')])
    await client.send(
      new PutObjectCommand({ Bucket, Key: 's', Body, ContentLength: 8, ChecksumAlgorithm: 'SHA256' }),
    )
    expect(server.ledger.objects()).toEqual([
      {
        bucket,
        key: 's',
        size: 8,
        etag: createHash('md5').update('streamed').digest('hex'),
        checksum: {
          algorithm: 'SHA256',
          type: 'FULL_OBJECT',
          value: createHash('sha256').update('streamed').digest('base64'),
        },
        headers: { 'content-type': 'application/octet-stream' },
        metadata: {},
      },
    ])
    expect(server.ledger.of('PutObject')[0]?.bytesReceived).toBeGreaterThan(8)
  })

  it("take AWS's published example of an upload in signed chunks, byte for byte", async () => {
    /** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html */
    const example = {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    }
    const { server } = await startTestServer({
      credentials: [example],
      buckets: ['examplebucket'],
      now: () => Date.parse('2013-05-24T00:00:00Z'),
    })
    const chunk = (size: number, signature: string) =>
      `${size.toString(16)};chunk-signature=${signature}\r\n${'a'.repeat(size)}\r\n`
    const body = [
      chunk(65_536, 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648'),
      chunk(1024, '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497'),
      chunk(0, 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9'),
    ].join('')
    const signed =
      'content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class'
    const headers = {
      host: 's3.amazonaws.com',
      'x-amz-date': '20130524T000000Z',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'content-encoding': 'aws-chunked',
      'x-amz-decoded-content-length': '66560',
      'content-length': '66824',
      authorization: `AWS4-HMAC-SHA256 Credential=${example.accessKeyId}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${signed},Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9`,
    }
    const put = (sent: string) => rawRequest(server, 'PUT', '/examplebucket/chunkObject.txt', headers, sent)
    expect((await put(body.replace('aaaa', 'aaba'))).text).toContain('<Code>SignatureDoesNotMatch<')
    expect(server.ledger.objects()).toEqual([])
    expect((await put(body)).status).toBe(200)
    expect(server.ledger.objects()).toMatchObject([
      { key: 'chunkObject.txt', size: 66_560, headers: { 'x-amz-storage-class': 'REDUCED_REDUNDANCY' } },
    ])
    expect(server.ledger.objects()[0]?.headers).not.toHaveProperty('content-encoding')
  })

  it('serve ranges: from the middle, the end, beyond the end, and none', async () => {
    const { plainClient: client } = await startTestServer()
    await client.send(new PutObjectCommand({ Bucket, Key: 'r', Body: '0123456789' }))
    const get = async (Range: string) => {
      const got = await client.send(new GetObjectCommand({ Bucket, Key: 'r', Range }))
      return [await got.Body?.transformToString(), got.ContentRange]
    }
    expect(await get('bytes=2-4')).toEqual(['234', 'bytes 2-4/10'])
    expect(await get('bytes=-3')).toEqual(['789', 'bytes 7-9/10'])
    expect(await get('bytes=8-100')).toEqual(['89', 'bytes 8-9/10'])
    expect(await get('bytes=5-2')).toEqual(['0123456789', undefined])
    expect(await errorName(get('bytes=10-'))).toBe('InvalidRange')
  })

  it('keep and find any key, sent as the SDK sends it and as a link', async () => {
    const { plainClient: client, server } = await startTestServer()
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      fc.constantFrom(
        ' ',
        '+',
        '%',
        '?',
        '#',
        '//',
        '&=',
        "'()*!",
        '%2F',
        '\u00e9',
        'e\u0301',
        '\u{1f600}',
        '\\',
      ),
    )
    // A key that begins with a slash or holds dot segments is collapsed by URL clients; the next test covers those.
    const key = fc
      .array(piece, { minLength: 1, maxLength: 4 })
      .map((pieces) => pieces.join(''))
      .filter((text) => !/(^|\/)\.{1,2}(\/|$)/.test(text) && !text.startsWith('/'))
    await fc.assert(
      fc.asyncProperty(key, async (Key) => {
        await client.send(new PutObjectCommand({ Bucket, Key, Body: Key }))
        const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key }))
        const response = await fetch(url)
        expect([response.status, await response.text()]).toEqual([200, Key])
        expect(server.ledger.objects().map((object) => object.key)).toContain(Key)
        await client.send(new DeleteObjectCommand({ Bucket, Key }))
      }),
      { numRuns: 60 },
    )
    expect(server.ledger.objects()).toEqual([])
  }, 30_000)

  it('take a key literally: dots, double slashes, a slash at the end, 900 bytes', async () => {
    const { plainClient: client, server } = await startTestServer()
    const keys = ['a/../b', './c', 'd//e', 'folder/', '\u00fc'.repeat(450)]
    for (const Key of keys) {
      const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key }))
      const target = url.slice(server.endpoint.length)
      const headers = { 'content-length': '1' }
      expect((await rawRequest(server, 'PUT', target, headers, 'x')).status).toBe(200)
    }
    expect(server.ledger.objects().map(({ key }) => key)).toEqual(keys.toSorted())
    const tooLong = new PutObjectCommand({ Bucket, Key: 'x'.repeat(1025), Body: '' })
    expect(await errorName(client.send(tooLong))).toBe('KeyTooLongError')
  })

  it('refuse wrong digests of the body and store nothing', async () => {
    const { plainClient: client, server } = await startTestServer()
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'x' }), {
      signableHeaders: new Set(['content-md5']),
    })
    expect(await outcome(await fetch(url, { method: 'PUT', body: 'a' }))).toBe('200')
    const wrong = createHash('md5').update('b').digest('base64')
    const put = (ContentMD5: string) =>
      errorName(client.send(new PutObjectCommand({ Bucket, Key: 'y', Body: 'a', ContentMD5 })))
    expect([await put(wrong), await put('nonsense')]).toEqual(['BadDigest', 'InvalidDigest'])
    expect(server.ledger.objects().map(({ key }) => key)).toEqual(['x'])
  })

  it('keep tags and say how many there are', async () => {
    const { plainClient: client } = await startTestServer()
    await client.send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'a', Tagging: 'team=a%26b&paid=yes' }))
    const { TagCount } = await client.send(new GetObjectCommand({ Bucket, Key: 'x' }))
    expect(TagCount).toBe(2)
  })

  it('refuse what they do not serve instead of pretending', async () => {
    const { plainClient: client } = await startTestServer()
    const put = (more: object) =>
      errorName(client.send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'a', ...more })))
    expect([
      await put({ Tagging: 'a=b&a=c' }),
      await put({ ACL: 'public-read' }),
      await put({ ServerSideEncryption: 'aws:kms' }),
      await put({ Metadata: { big: 'x'.repeat(3000) } }),
    ]).toEqual(['InvalidTag', 'AccessControlListNotSupported', 'NotImplemented', 'MetadataTooLarge'])
  })

  it('answer NoSuchKey and NoSuchBucket, and HEAD without a body', async () => {
    const { plainClient: client } = await startTestServer()
    expect(await errorName(client.send(new GetObjectCommand({ Bucket, Key: 'no' })))).toBe('NoSuchKey')
    expect(await errorName(client.send(new HeadObjectCommand({ Bucket, Key: 'no' })))).toBe('NotFound')
    const elsewhere = new GetObjectCommand({ Bucket: 'no-such-bucket', Key: 'no' })
    expect(await errorName(client.send(elsewhere))).toBe('NoSuchBucket')
  })
})

describe('conditions', () => {
  it('hold for reading and writing', async () => {
    const { plainClient: client } = await startTestServer()
    const { ETag } = await client.send(new PutObjectCommand({ Bucket, Key: 'c', Body: '1' }))
    const get = (more: object) => errorName(client.send(new GetObjectCommand({ Bucket, Key: 'c', ...more })))
    const put = (more: object, Key = 'c') =>
      errorName(client.send(new PutObjectCommand({ Bucket, Key, Body: '1', ...more })))
    expect({
      getMatch: await get({ IfMatch: ETag }),
      getOther: await get({ IfMatch: '"other"' }),
      getNoneOther: await get({ IfNoneMatch: '"other"' }),
      getUnmodified: await get({ IfUnmodifiedSince: new Date(0) }),
      putNew: await put({ IfNoneMatch: '*' }, 'new'),
      putTaken: await put({ IfNoneMatch: '*' }),
      putMatch: await put({ IfMatch: ETag }),
      putOther: await put({ IfMatch: '"other"' }),
      putMissing: await put({ IfMatch: ETag }, 'missing'),
    }).toEqual({
      getMatch: 'no error',
      getOther: 'PreconditionFailed',
      getNoneOther: 'no error',
      getUnmodified: 'PreconditionFailed',
      putNew: 'no error',
      putTaken: 'PreconditionFailed',
      putMatch: 'no error',
      putOther: 'PreconditionFailed',
      putMissing: 'NoSuchKey',
    })
  })

  it('spare a reader the bytes that it has already', async () => {
    const { plainClient: client } = await startTestServer()
    const { ETag = '' } = await client.send(new PutObjectCommand({ Bucket, Key: 'c', Body: '1' }))
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'c' }))
    const status = async (name: string, value: string) =>
      (await fetch(url, { headers: { [name]: value } })).status
    expect([
      await status('if-none-match', ETag),
      await status('if-none-match', '"other"'),
      await status('if-modified-since', new Date(Date.now() + 5000).toUTCString()),
      await status('if-modified-since', new Date(0).toUTCString()),
    ]).toEqual([304, 200, 304, 200])
  })

  it('let exactly one of sixteen racing writers win', async () => {
    const { plainClient: client, server } = await startTestServer()
    const race = Array.from({ length: 16 }, (_, index) =>
      errorName(
        client.send(new PutObjectCommand({ Bucket, Key: 'race', Body: `${index}`, IfNoneMatch: '*' })),
      ),
    )
    const results = await Promise.all(race)
    expect(results.toSorted()).toEqual([
      ...Array.from({ length: 15 }, () => 'PreconditionFailed'),
      'no error',
    ])
    const winner = String(results.indexOf('no error'))
    expect(await server.ledger.contentHash(bucket, 'race')).toBe(
      createHash('sha256').update(winner).digest('hex'),
    )
  })
})

describe('DeleteObject, DeleteObjects and CopyObject', () => {
  it('delete what is there and what is not', async () => {
    const { client, server } = await startTestServer()
    for (const Key of ['a', 'b & <c>', 'd'])
      await client.send(new PutObjectCommand({ Bucket, Key, Body: Key }))
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'a' }))
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'a' }))
    const Objects = [{ Key: 'b & <c>' }, { Key: 'never' }]
    const { Deleted } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
    expect(Deleted?.map(({ Key }) => Key)).toEqual(['b & <c>', 'never'])
    expect(server.ledger.objects().map(({ key }) => key)).toEqual(['d'])
  })

  it('copy without sharing fate with the source', async () => {
    const { plainClient: client } = await startTestServer()
    await client.send(new PutObjectCommand({ Bucket, Key: 'from here', Body: 'bytes', Metadata: { a: '1' } }))
    const CopySource = `${bucket}/from%20here`
    await client.send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource }))
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'from here' }))
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'to' }))
    expect([await got.Body?.transformToString(), got.Metadata]).toEqual(['bytes', { a: '1' }])
    const again = new CopyObjectCommand({ Bucket, Key: 'to', CopySource: `${bucket}/to` })
    expect(await errorName(client.send(again))).toBe('InvalidRequest')
  })
})
