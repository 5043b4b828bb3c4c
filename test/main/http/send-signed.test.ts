/** Sending: what goes out is what was signed, and every way an answer can fail has its name. */

import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { SignedRequest } from '../../../contract/signable-request.ts'
import { createSender, type SendOptions } from '../../../main/http/send-signed.ts'
import { directNetwork } from '../../../main/network/network.ts'
import { failing } from '../../fakes/failing.ts'
import { startScriptedServer } from '../../fakes/scripted-server.ts'

const signedFor = (url: string, rest: Partial<SignedRequest> = {}): SignedRequest => ({
  method: 'GET',
  url,
  headers: {},
  expiresAt: 0,
  ...rest,
})

function send(signed: SignedRequest, options?: SendOptions) {
  const sender = createSender()
  onTestFinished(() => sender.close())
  return sender.send(signed, options)
}

describe('createSender', () => {
  it('sends method, URL, headers and body as they were signed (traps 4, 7)', async () => {
    const server = await startScriptedServer({ status: 201, headers: { ETag: '"e"' }, body: 'ü' })
    const path = '/bucket/a%2Bb%2520c%27%28d%29?uploadId=x%2By&X-Amz-Signature=abc'
    const answer = await send(
      signedFor(`${server.endpoint}${path}`, { method: 'POST', headers: { 'x-amz-meta-token': 't' } }),
      { body: 'hällo' },
    )
    expect([answer.status, answer.headers.etag, answer.body]).toEqual([201, '"e"', 'ü'])
    expect(server.seen).toMatchObject([
      {
        method: 'POST',
        url: path,
        headers: { 'x-amz-meta-token': 't', 'content-length': '6' },
        body: 'hällo',
      },
    ])
  })

  it('sends an exact length of zero with an empty POST (trap 18)', async () => {
    const server = await startScriptedServer({})
    await send(signedFor(server.endpoint, { method: 'POST' }))
    expect(server.seen[0]?.headers).toMatchObject({ 'content-length': '0' })
    expect(server.seen[0]?.headers).not.toHaveProperty('transfer-encoding')
  })

  it('follows no redirect (trap 26)', async () => {
    const server = await startScriptedServer({ status: 307, headers: { location: '/elsewhere' } })
    const { status, headers } = await send(signedFor(server.endpoint))
    expect([status, headers.location, server.seen.length]).toEqual([307, '/elsewhere', 1])
  })

  it('keeps the connection for the next request', async () => {
    const ports = new Set<number | undefined>()
    const server = await startScriptedServer((response) => {
      ports.add(response.socket?.remotePort)
      response.end('ok')
    })
    const sender = createSender(directNetwork, 1)
    onTestFinished(() => sender.close())
    for (let count = 0; count < 3; count += 1) await sender.send(signedFor(server.endpoint))
    expect(ports.size).toBe(1)
  })

  it('stops reading an endless answer and closes the connection', async () => {
    let closed = false
    const server = await startScriptedServer((response) => {
      response.on('close', () => {
        closed = true
      })
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(1_000)));
      }
      response.on('drain', more)
      more()
    })
    expect(await failing(send(signedFor(server.endpoint), { maxBytes: 5_000 }))).toEqual({
      kind: 'not-s3',
      what: 'too-long',
    })
    await expect.poll(() => closed).toBe(true)
  })

  it('cuts a long answer where that is wanted', async () => {
    const server = await startScriptedServer({ body: 'x'.repeat(10_000) })
    const { body } = await send(signedFor(server.endpoint), { maxBytes: 100, longer: 'cut' })
    expect(body).toBe('x'.repeat(100))
  })

  it('tells a proxy that wants a sign-in', async () => {
    const server = await startScriptedServer({ status: 407, body: '<html>' })
    expect(await failing(send(signedFor(server.endpoint)))).toEqual({ kind: 'proxy', status: 407 })
  })

  it('calls silence before the answer stalled', async () => {
    const server = await startScriptedServer(() => {})
    expect(await failing(send(signedFor(server.endpoint), { idleTimeoutMs: 300 }))).toEqual({
      kind: 'stalled',
    })
  })

  it('calls silence in the middle of an answer stalled', async () => {
    const server = await startScriptedServer((response) => {
      response.write('<?xml')
    })
    expect(await failing(send(signedFor(server.endpoint), { idleTimeoutMs: 300 }))).toEqual({
      kind: 'stalled',
    })
  })

  it('ends a trickle at the total time', async () => {
    const server = await startScriptedServer((response) => {
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    })
    expect(await failing(send(signedFor(server.endpoint), { totalTimeoutMs: 200 }))).toEqual({
      kind: 'stalled',
    })
  })

  it("throws the signal's reason when it is aborted, before and during a request", async () => {
    const server = await startScriptedServer(() => {})
    const reason = new Error('paused')
    const during = new AbortController()
    const running = failing(send(signedFor(server.endpoint), { signal: during.signal }))
    await expect.poll(() => server.seen.length).toBe(1)
    during.abort(reason)
    expect([
      await running,
      await failing(send(signedFor(server.endpoint), { signal: AbortSignal.abort(reason) })),
      server.seen.length,
    ]).toEqual([reason, reason, 1])
  })

  it('tells that nobody listens', async () => {
    const port = await unusedPort()
    expect(await failing(send(signedFor(`http://127.0.0.1:${port}/`)))).toEqual({
      kind: 'network',
      code: 'ECONNREFUSED',
      offline: true,
    })
  })

  it('tells that the connection broke', async () => {
    const server = await startScriptedServer((response) => {
      response.writeHead(200, { 'content-length': '100' }).write('<?xml')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await failing(send(signedFor(server.endpoint)))).toMatchObject({ kind: 'network', offline: false })
  })

  it('tells that what answers does not speak HTTP', async () => {
    const endpoint = await startRawServer('SSH-2.0-OpenSSH_9.2\r\n')
    expect(await failing(send(signedFor(endpoint)))).toMatchObject({ kind: 'network', offline: false })
  })

  it('tells that the other side does not speak TLS', async () => {
    const { endpoint } = await startScriptedServer({})
    expect(await failing(send(signedFor(endpoint.replace('http:', 'https:'))))).toMatchObject({ kind: 'tls' })
  })

  it('tells that a TLS handshake failed', async () => {
    // Without a certificate there is no cipher to agree on.
    const server = createTlsServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
    const { port } = server.address() as AddressInfo
    expect(await failing(send(signedFor(`https://127.0.0.1:${port}/`)))).toMatchObject({ kind: 'tls' })
  })
})

async function unusedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}

async function startRawServer(text: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.resume().end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
