/** One PUT over a real connection: what it sends, what it makes of early answers, breaks and silence. */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { FailureError } from '../../contract/failure.ts'
import { MIB } from '../../contract/limits.ts'
import { type PutOptions, putBody } from '../../transfer/put-body.ts'
import { failing } from '../fakes/failing.ts'

async function serving(listener: RequestListener) {
  const server = createServer(listener)
  let connections = 0
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket/key?X-Amz-Signature=s`
  const put = (pieces: PutOptions['pieces'], length: number, more: Partial<PutOptions> = {}) =>
    putBody(
      { method: 'PUT', url, headers: { 'content-type': 'text/plain' }, expiresAt: 0 },
      { length, pieces, onBytes: () => {}, signal: new AbortController().signal, ...more },
    )
  return { put, url, connections: () => connections }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces)
}

const whole = (bytes: number) => [Buffer.alloc(bytes, 7)]

describe('putBody', () => {
  it('sends exactly the bytes with their length, signed headers and no chunks', async () => {
    const seen: unknown[] = []
    const { put } = await serving(async (request, response) => {
      const body = await bodyOf(request)
      const {
        'content-length': length,
        'transfer-encoding': encoding,
        'content-type': type,
      } = request.headers
      seen.push([request.method, request.url, length, encoding, type, body.equals(Buffer.alloc(MIB, 7))])
      response.writeHead(200, { etag: '"e"' }).end()
    })
    const answer = await put(whole(MIB), MIB)
    expect([answer.status, answer.headers.etag, answer.body]).toEqual([200, '"e"', ''])
    expect(seen).toEqual([
      ['PUT', '/bucket/key?X-Amz-Signature=s', String(MIB), undefined, 'text/plain', true],
    ])
  })

  it('sends an empty body with length 0', async () => {
    const { put } = await serving((request, response) =>
      response.writeHead(200, { etag: request.headers['content-length'] }).end(),
    )
    expect((await put([], 0)).headers.etag).toBe('0')
  })

  it('reports progress that only grows and ends at the length', async () => {
    const { put } = await serving(async (request, response) => {
      await bodyOf(request)
      response.end()
    })
    const told: number[] = []
    await put(whole(3 * MIB + 5), 3 * MIB + 5, { onBytes: (sent) => void told.push(sent) })
    expect(told).toEqual([...told].sort((one, other) => one - other))
    expect([told[0], told.length, told.at(-1)]).toEqual([MIB / 2, 7, 3 * MIB + 5])
  })

  it('uses a kept connection again', async () => {
    const { put, connections } = await serving(async (request, response) => {
      await bodyOf(request)
      response.end()
    })
    for (let turn = 0; turn < 3; turn++) await put(whole(10), 10)
    expect(connections()).toBe(1)
  })

  it('gives back a refusal that comes while the body is still going out', async () => {
    const { put, connections } = await serving((request, response) => {
      if (request.url?.includes('never')) return
      response
        .writeHead(403, { 'content-type': 'application/xml' })
        .end('<Error><Code>AccessDenied</Code></Error>')
    })
    const answer = await put(whole(64 * MIB), 64 * MIB)
    expect([answer.status, answer.body]).toEqual([403, '<Error><Code>AccessDenied</Code></Error>'])
    // What was left of the body must not go down that connection.
    await put(whole(64 * MIB), 64 * MIB)
    expect(connections()).toBe(2)
  })

  it('fails as broken when the connection is reset in the middle', async () => {
    const { put } = await serving(
      (request) => void request.once('data', () => request.socket.resetAndDestroy()),
    )
    expect(await failing(put(whole(32 * MIB), 32 * MIB))).toMatchObject({ kind: 'network', offline: false })
  })

  it('fails as offline when nobody listens', async () => {
    const refused = putBody(
      { method: 'PUT', url: 'http://127.0.0.1:1/k', headers: {}, expiresAt: 0 },
      { length: 1, pieces: whole(1), onBytes: () => {}, signal: new AbortController().signal },
    )
    expect(await failing(refused)).toEqual({ kind: 'network', code: 'ECONNREFUSED', offline: true })
  })

  it.each([
    ['no byte is taken', 64 * MIB],
    ['no answer comes', 10],
  ])('fails as stalled when %s for the idle time', async (_, bytes) => {
    const { put } = await serving(() => {})
    expect(await failing(put(whole(bytes), bytes, { idleTimeoutMs: 150 }))).toEqual({ kind: 'stalled' })
  })

  it('waits for a slow answer as long as bytes come', async () => {
    const { put } = await serving(async (request, response) => {
      await bodyOf(request)
      response.writeHead(200)
      for (let turn = 0; turn < 6; turn++) {
        response.write(' ')
        await new Promise((resolve) => setTimeout(resolve, 60))
      }
      response.end('x')
    })
    expect((await put(whole(10), 10, { idleTimeoutMs: 150 })).body).toBe('      x')
  })

  it('fails when the answer is cut short', async () => {
    const { put } = await serving(async (request, response) => {
      await bodyOf(request)
      response.writeHead(500, { 'content-length': 100 }).write('half')
      setTimeout(() => request.socket.destroy(), 20)
    })
    expect(await failing(put(whole(10), 10))).toMatchObject({ kind: 'network', code: 'ECONNRESET' })
  })

  it('follows no redirect: not a byte goes elsewhere', async () => {
    let elsewhere = 0
    const other = await serving((_, response) => {
      elsewhere++
      response.end()
    })
    const { put } = await serving(async (request, response) => {
      await bodyOf(request)
      response.writeHead(307, { location: other.url }).end()
    })
    expect([(await put(whole(10), 10)).status, elsewhere]).toEqual([307, 0])
  })

  it('cuts an endless answer', async () => {
    const { put } = await serving(async (request, response) => {
      await bodyOf(request)
      response.on('error', () => {})
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      }
      response.on('drain', more)
      more()
    })
    expect((await put(whole(10), 10)).body.length).toBeLessThan(300_000)
  })

  it('throws what reading the file throws, whatever it is', async () => {
    const { put } = await serving(() => {})
    for (const reason of [
      new FailureError({ kind: 'file', what: 'changed', code: 'x' }),
      new Error('disk'),
    ]) {
      const pieces = async function* () {
        yield Buffer.alloc(10)
        throw reason
      }
      await expect(put(pieces(), 20)).rejects.toBe(reason)
    }
  })

  it('stops at once when it is aborted, before and in the middle', async () => {
    const { put, connections } = await serving(() => {})
    expect(await failing(put(whole(10), 10, { signal: AbortSignal.abort() }))).toMatchObject({
      name: 'AbortError',
    })
    expect(connections()).toBe(0)
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 50)
    expect(await failing(put(whole(64 * MIB), 64 * MIB, { signal: controller.signal }))).toMatchObject({
      name: 'AbortError',
    })
  })
})
