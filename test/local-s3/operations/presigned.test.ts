/** Presigned URLs of every operation, each used and misused as someone with only the URL could. */

import { createHash } from 'node:crypto'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { describe, expect, it } from 'vitest'
import {
  bucket,
  createClient,
  credentials,
  outcome,
  rawRequest,
  startTestServer,
} from '../start-test-server.ts'

const Bucket = bucket
const Key = 'folder/a b.txt'

describe('a presigned URL', () => {
  it('does each operation of a multipart upload without other credentials', async () => {
    const { plainClient: client, server } = await startTestServer()
    const created = await fetch(
      await getSignedUrl(client, new CreateMultipartUploadCommand({ Bucket, Key })),
      {
        method: 'POST',
      },
    )
    const UploadId = /<UploadId>([^<]+)</.exec(await created.text())?.[1]
    const id = { Bucket, Key, UploadId }
    const part = await fetch(await getSignedUrl(client, new UploadPartCommand({ ...id, PartNumber: 1 })), {
      method: 'PUT',
      body: 'bytes',
    })
    const etag = part.headers.get('etag') ?? ''
    expect(await (await fetch(await getSignedUrl(client, new ListPartsCommand(id)))).text()).toContain(
      `<ETag>${etag.replaceAll('"', '&quot;')}</ETag>`,
    )
    const uploads = await fetch(await getSignedUrl(client, new ListMultipartUploadsCommand({ Bucket })))
    expect(await uploads.text()).toContain(`<UploadId>${UploadId}</UploadId>`)
    const completed = await fetch(await getSignedUrl(client, new CompleteMultipartUploadCommand(id)), {
      method: 'POST',
      body: `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>${etag}</ETag></Part></CompleteMultipartUpload>`,
    })
    expect(await outcome(completed)).toBe('200')
    expect(
      (await fetch(await getSignedUrl(client, new HeadObjectCommand({ Bucket, Key })), { method: 'HEAD' }))
        .status,
    ).toBe(200)
    expect(
      (
        await fetch(await getSignedUrl(client, new DeleteObjectCommand({ Bucket, Key })), {
          method: 'DELETE',
        })
      ).status,
    ).toBe(204)
    const abort = await fetch(await getSignedUrl(client, new AbortMultipartUploadCommand(id)), {
      method: 'DELETE',
    })
    expect(await outcome(abort)).toBe('404 NoSuchUpload')
    expect(new Set(server.ledger.entries.map(({ proof }) => proof))).toEqual(new Set(['query']))
  })

  it('changes the headers of a download as it was signed to', async () => {
    const { plainClient: client } = await startTestServer()
    await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ContentType: 'text/plain' }))
    const disposition = `attachment; filename="a.txt"; filename*=UTF-8''%C3%BC.txt`
    const url = await getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket,
        Key,
        ResponseContentDisposition: disposition,
        ResponseContentType: 'a/b',
      }),
    )
    const { headers } = await fetch(url)
    expect([headers.get('content-disposition'), headers.get('content-type')]).toEqual([disposition, 'a/b'])
  })

  it('holds its user to the signed type, length, digest and condition', async () => {
    const { plainClient: client, server } = await startTestServer()
    const md5 = createHash('md5').update('hello').digest('base64')
    const command = new PutObjectCommand({
      Bucket,
      Key,
      ContentType: 'text/plain',
      ContentLength: 5,
      ContentMD5: md5,
      IfNoneMatch: '*',
    })
    const url = await getSignedUrl(client, command, { signableHeaders: new Set(['content-type']) })
    const target = url.slice(server.endpoint.length)
    const right = {
      'content-type': 'text/plain',
      'content-length': '5',
      'content-md5': md5,
      'if-none-match': '*',
    }
    const put = async (headers: Record<string, string>, body = 'hello') => {
      const { status, text } = await rawRequest(server, 'PUT', target, headers, body)
      return [status, /<Code>(.*)<\/Code>/.exec(text)?.[1]]
    }
    const { 'if-none-match': _, ...unconditional } = right
    expect(await put({ ...right, 'content-type': 'text/html' })).toEqual([403, 'SignatureDoesNotMatch'])
    expect(await put({ ...right, 'content-length': '6' }, 'hello!')).toEqual([403, 'SignatureDoesNotMatch'])
    expect(await put(right, 'jello')).toEqual([400, 'BadDigest'])
    expect(await put(unconditional)).toEqual([403, 'SignatureDoesNotMatch'])
    expect(await put(right)).toEqual([200, undefined])
    expect(await put(right)).toEqual([412, 'PreconditionFailed'])
  })

  it('keeps metadata that was hoisted into its query', async () => {
    const { plainClient: client, server } = await startTestServer()
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key, Metadata: { token: 'abc' } }))
    await fetch(url, { method: 'PUT', body: 'x' })
    expect(server.ledger.objects()[0]?.metadata).toEqual({ token: 'abc' })
  })

  it('is refused with the code of each mistake', async () => {
    let clock = Date.now()
    const { plainClient: client, server } = await startTestServer({ now: () => clock })
    await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
    const sign = (signer = client, options = {}) =>
      getSignedUrl(signer, new GetObjectCommand({ Bucket, Key }), options)
    const get = async (url: string, init: RequestInit = {}) => outcome(await fetch(url, init))
    const signer = (accessKeyId: string, secretAccessKey: string, sessionToken?: string) =>
      createClient(server, {
        credentials: {
          accessKeyId,
          secretAccessKey,
          ...(sessionToken === undefined ? {} : { sessionToken }),
        },
      })
    const { accessKeyId, secretAccessKey } = credentials
    const url = await sign()
    expect({
      valid: await get(url),
      otherKey: await get(url.replace('folder', 'older')),
      otherMethod: await get(url, { method: 'DELETE' }),
      longerExpiry: await get(url.replace('Expires=900', 'Expires=901')),
      wrongSecret: await get(await sign(signer(accessKeyId, 'wrong'))),
      unknownKey: await get(await sign(signer('AKIDNOBODY', secretAccessKey))),
      strangeToken: await get(await sign(signer(accessKeyId, secretAccessKey, 'token'))),
      overAWeek: await get(url.replace('Expires=900', 'Expires=604801')),
      notYet: await get(await sign(client, { signingDate: new Date(clock + 20 * 60_000) })),
      expired: await get(await sign(client, { signingDate: new Date(clock - 901_000) })),
      noSignature: await get(`${server.endpoint}/${bucket}/folder/a%20b.txt`),
    }).toEqual({
      valid: '200',
      otherKey: '403 SignatureDoesNotMatch',
      otherMethod: '403 SignatureDoesNotMatch',
      longerExpiry: '403 SignatureDoesNotMatch',
      wrongSecret: '403 SignatureDoesNotMatch',
      unknownKey: '403 InvalidAccessKeyId',
      strangeToken: '400 InvalidToken',
      overAWeek: '400 AuthorizationQueryParametersError',
      notYet: '403 AccessDenied',
      expired: '403 AccessDenied',
      noSignature: '403 AccessDenied',
    })
    clock += 901_000
    expect(await get(url)).toBe('403 AccessDenied')
  })

  it('works with temporary credentials and only with their token', async () => {
    const temporary = { ...credentials, sessionToken: 'the/session+token==' }
    const { server } = await startTestServer({ credentials: [temporary] })
    const sign = (signer: ReturnType<typeof createClient>) =>
      getSignedUrl(signer, new PutObjectCommand({ Bucket, Key }))
    const plain = { requestChecksumCalculation: 'WHEN_REQUIRED' as const }
    const put = async (url: string) => outcome(await fetch(url, { method: 'PUT', body: 'x' }))
    expect([
      await put(await sign(createClient(server, { ...plain, credentials: temporary }))),
      await put(
        await sign(createClient(server, { ...plain, credentials: { ...temporary, sessionToken: 'old' } })),
      ),
      await put(await sign(createClient(server, plain))),
    ]).toEqual(['200', '400 InvalidToken', '403 InvalidAccessKeyId'])
  })

  it('addresses its bucket by host name too', async () => {
    const { server } = await startTestServer()
    const client = createClient(
      { endpoint: `http://localhost:${server.port}` },
      { forcePathStyle: false, requestChecksumCalculation: 'WHEN_REQUIRED' },
    )
    const url = new URL(await getSignedUrl(client, new PutObjectCommand({ Bucket, Key })))
    expect(url.hostname).toBe(`${bucket}.localhost`)
    const headers = { host: url.host, 'content-length': '1' }
    const { status } = await rawRequest(server, 'PUT', url.pathname + url.search, headers, 'x')
    expect([status, server.ledger.objects()[0]?.key]).toEqual([200, Key])
  })
})

describe('a request signed in its headers', () => {
  it('is refused where the clock is more than 15 minutes off', async () => {
    const { server } = await startTestServer({ now: () => Date.now() + 20 * 60_000 })
    const client = createClient(server)
    await expect(client.send(new HeadObjectCommand({ Bucket, Key }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    })
    expect(server.ledger.entries[0]?.errorCode).toBe('RequestTimeTooSkewed')
  })

  it('is refused where the body is not the one that was signed', async () => {
    const { plainClient: client, server } = await startTestServer()
    client.middlewareStack.add(
      (next) => (args) => {
        const { request } = args
        if (typeof request === 'object' && request !== null && 'body' in request) request.body = 'jello'
        return next(args)
      },
      { step: 'finalizeRequest', priority: 'low' },
    )
    await expect(client.send(new PutObjectCommand({ Bucket, Key, Body: 'hello' }))).rejects.toMatchObject({
      name: 'XAmzContentSHA256Mismatch',
    })
    expect(server.ledger.objects()).toEqual([])
  })
})
