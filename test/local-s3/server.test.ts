/** The server as an HTTP server: bodies that lie, connections that live, and what it keeps over a restart. */

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { describe, expect, it, vi } from 'vitest'
import { startLocalS3 } from '../../local-s3/server.ts'
import {
  bucket,
  createClient,
  credentials,
  errorName,
  mebibyte,
  outcome,
  rawRequest,
  startTestServer,
  temporaryFolder,
} from './start-test-server.ts'

const Bucket = bucket
const Key = 'k'

describe('a body', () => {
  it('that is cut short leaves neither an object nor bytes on the disk', async () => {
    const { plainClient, server, dataDir } = await startTestServer()
    const url = new URL(await getSignedUrl(plainClient, new PutObjectCommand({ Bucket, Key })))
    const socket = connect(server.port, '127.0.0.1')
    socket.write(
      `PUT ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Length: 100\r\n\r\nonly this`,
    )
    await vi.waitFor(() => expect(server.ledger.entries[0]?.bytesReceived).toBe(9))
    socket.destroy()
    await vi.waitFor(() => expect(server.ledger.entries[0]?.endedAt).toBeGreaterThan(0))
    expect(server.ledger.entries[0]?.status).toBeUndefined()
    expect(server.ledger.objects()).toEqual([])
    expect(await readdir(join(dataDir, 'segments'))).toEqual([])
  })

  it('must have a length', async () => {
    const { plainClient, server } = await startTestServer()
    const url = await getSignedUrl(plainClient, new PutObjectCommand({ Bucket, Key }))
    const target = url.slice(server.endpoint.length)
    const chunked = await rawRequest(server, 'PUT', target, { 'transfer-encoding': 'chunked' }, 'x')
    expect([chunked.status, chunked.text]).toEqual([
      501,
      expect.stringContaining('<Header>Transfer-Encoding</Header>'),
    ])
    const socket = connect(server.port, '127.0.0.1')
    socket.write(`PUT ${target} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nConnection: close\r\n\r\n`)
    let text = ''
    for await (const piece of socket) text += String(piece)
    expect(text).toMatch(/^HTTP\/1\.1 411 /)
    expect(text).toContain('<Code>MissingContentLength<')
    const tooLarge = { 'content-length': String(6 * 1024 ** 3), expect: '100-continue' }
    expect((await rawRequest(server, 'PUT', target, tooLarge)).text).toContain('<Code>EntityTooLarge<')
  })

  it('is asked for only after its headers were accepted', async () => {
    const { plainClient, server } = await startTestServer()
    const url = await getSignedUrl(plainClient, new PutObjectCommand({ Bucket, Key }))
    const send = (target: string) =>
      new Promise<{ continued: boolean; status: number | undefined }>((resolve, reject) => {
        let continued = false
        const headers = { expect: '100-continue', 'content-length': '5' }
        const request = httpRequest(target, { method: 'PUT', headers }, (response) => {
          response.resume()
          resolve({ continued, status: response.statusCode })
          request.destroy()
        })
        request.on('error', reject)
        request.on('continue', () => {
          continued = true
          request.end('hello')
        })
        request.flushHeaders()
      })
    expect(await send(url)).toEqual({ continued: true, status: 200 })
    expect(await send(url.replace('Expires=900', 'Expires=901'))).toEqual({ continued: false, status: 403 })
    expect(server.ledger.entries.map(({ bytesReceived }) => bytesReceived)).toEqual([5, 0])
  })
})

describe('a connection', () => {
  it('is used again, also after a large body was refused', async () => {
    const { plainClient, server } = await startTestServer()
    const url = await getSignedUrl(plainClient, new PutObjectCommand({ Bucket, Key }))
    const agent = new HttpAgent({ keepAlive: true, maxSockets: 1 })
    const ports = new Set<number | undefined>()
    const put = (target: string, body: Buffer) =>
      new Promise<number | undefined>((resolve, reject) => {
        const options = { method: 'PUT', agent, headers: { 'content-length': body.length } }
        const request = httpRequest(target, options, (response) => {
          ports.add(request.socket?.localPort)
          response.resume()
          response.on('end', () => resolve(response.statusCode))
        })
        request.on('error', reject)
        request.end(body)
      })
    const wrong = url.replace('Expires=900', 'Expires=901')
    const statuses = [
      await put(url, Buffer.alloc(10)),
      await put(wrong, Buffer.alloc(20 * mebibyte)),
      await put(url, Buffer.alloc(3)),
    ]
    agent.destroy()
    expect([statuses, ports.size]).toEqual([[200, 403, 200], 1])
    expect(server.ledger.objects()[0]?.size).toBe(3)
  })

  it('may be HTTPS', async () => {
    const folder = await temporaryFolder()
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1']
    const form = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-keyout', key, '-out', cert]
    await promisify(execFile)('openssl', [...form, ...subject])
    const tls = { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') }
    const { plainClient, server } = await startTestServer({ tls })
    const url = await getSignedUrl(plainClient, new PutObjectCommand({ Bucket, Key }))
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:/)
    const status = await new Promise((resolve, reject) => {
      const options = { method: 'PUT', ca: tls.cert, headers: { 'content-length': '1' } }
      const request = httpsRequest(url, options, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      request.on('error', reject)
      request.end('x')
    })
    expect([status, server.ledger.objects()[0]?.size]).toEqual([200, 1])
  })
})

it('tells the time by its own clock and gives every answer an id', async () => {
  const { server } = await startTestServer({ now: () => Date.UTC(2030, 0, 1) })
  const { status, headers, text } = await rawRequest(server, 'GET', '/')
  expect([status, headers.date]).toEqual([403, 'Tue, 01 Jan 2030 00:00:00 GMT'])
  expect(text).toContain(`<RequestId>${String(headers['x-amz-request-id'])}</RequestId>`)
  expect(server.ledger.entries[0]?.requestId).toBe(headers['x-amz-request-id'])
})

it('answers 501 to what it does not serve, never as if it were an object', async () => {
  const { plainClient, server } = await startTestServer()
  await plainClient.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
  for (const part of ['tagging', 'acl', 'versioning', 'lifecycle', 'policy']) {
    const url = `${server.endpoint}/${bucket}/${Key}?${part}`
    // Unsigned, so it is the signature that is refused first: nobody learns from a 501 what exists.
    expect(await outcome(await fetch(url))).toBe('403 AccessDenied')
    expect(server.ledger.entries.at(-1)?.operation).toBe('NotImplemented')
  }
})

it('keeps no more of the ledger than it was told', async () => {
  const { server } = await startTestServer({ ledgerLimit: 8 })
  for (let index = 0; index < 30; index++) await rawRequest(server, 'GET', `/${bucket}/${index}`)
  expect(server.ledger.entries.length).toBeLessThanOrEqual(10)
  expect(server.ledger.entries.at(-1)?.key).toBe('29')
})

describe('a restart', () => {
  it('keeps buckets, objects, open uploads and the memory of what was completed, and sweeps the rest', async () => {
    const dataDir = await temporaryFolder()
    const options = { dataDir, credentials: [credentials], buckets: [bucket] }
    const first = await startLocalS3(options)
    const before = createClient(first)
    await before.send(new PutObjectCommand({ Bucket, Key, Body: 'kept', Metadata: { a: '1' } }))
    const { UploadId: done } = await before.send(new CreateMultipartUploadCommand({ Bucket, Key: 'done' }))
    const { ETag } = await before.send(
      new UploadPartCommand({ Bucket, Key: 'done', UploadId: done, PartNumber: 1, Body: 'x' }),
    )
    const complete = new CompleteMultipartUploadCommand({
      Bucket,
      Key: 'done',
      UploadId: done,
      MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] },
    })
    const completed = await before.send(complete)
    const { UploadId: open } = await before.send(new CreateMultipartUploadCommand({ Bucket, Key: 'open' }))
    await before.send(
      new UploadPartCommand({ Bucket, Key: 'open', UploadId: open, PartNumber: 4, Body: 'part' }),
    )
    const objects = first.ledger.objects()
    const uploads = first.ledger.uploads()
    await first.close()

    // What a crash can leave behind.
    await writeFile(join(dataDir, 'segments', 'torn'), 'bytes of nothing')
    await writeFile(join(dataDir, 'buckets', bucket, 'objects', 'half.tmp'), '{"key":')
    await mkdir(join(dataDir, 'uploads', 'never-begun'))
    await mkdir(join(dataDir, 'buckets', 'never-made'))

    const second = await startLocalS3(options)
    try {
      expect([second.ledger.objects(), second.ledger.uploads()]).toEqual([objects, uploads])
      expect(await readdir(join(dataDir, 'segments'))).toHaveLength(3)
      expect(await readdir(join(dataDir, 'uploads'))).toEqual([open])
      const after = createClient(second)
      expect((await after.send(complete)).ETag).toBe(completed.ETag)
      const got = await after.send(new GetObjectCommand({ Bucket, Key }))
      expect(await got.Body?.transformToString()).toBe('kept')
    } finally {
      await second.close()
    }
  })

  it('names a damaged file instead of guessing what it held', async () => {
    const dataDir = await temporaryFolder()
    const options = { dataDir, credentials: [credentials], buckets: [bucket] }
    await (await startLocalS3(options)).close()
    const path = join(dataDir, 'buckets', bucket, 'objects', 'torn.json')
    await writeFile(path, '{"key":')
    await expect(startLocalS3(options)).rejects.toThrow(`The file ${path} is damaged.`)
  })

  it('is refused while another server uses the folder, and possible afterwards', async () => {
    const dataDir = await temporaryFolder()
    const options = { dataDir, credentials: [credentials] }
    const first = await startLocalS3(options)
    expect(await errorName(startLocalS3(options))).toBe('FolderInUse')
    await first.close()
    await (await startLocalS3(options)).close()
  })
})

it('serves a reader to the end although the object is replaced meanwhile', async () => {
  const { plainClient } = await startTestServer()
  const bytes = Buffer.alloc(8 * mebibyte, 'old')
  await plainClient.send(new PutObjectCommand({ Bucket, Key, Body: bytes }))
  const response = await fetch(await getSignedUrl(plainClient, new GetObjectCommand({ Bucket, Key })))
  await plainClient.send(new PutObjectCommand({ Bucket, Key, Body: 'new' }))
  const hash = createHash('sha256')
    .update(Buffer.from(await response.arrayBuffer()))
    .digest('hex')
  expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'))
})
