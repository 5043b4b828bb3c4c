/** The whole engine as it works in an office: through real proxies that want a sign-in, to storage with a private certificate. */
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { MIB } from '../../contract/limits.ts'
import type { ProxySignIn } from '../../contract/network.ts'
import { type LocalS3, startLocalS3 } from '../../local-s3/server.ts'
import { createSender } from '../../main/http/send-signed.ts'
import type { Network } from '../../main/network/network.ts'
import { createProxyRoutes } from '../../main/network/proxy-routes.ts'
import { type Certificate, makeCertificate } from '../fakes/certificate.ts'
import { type ForwardProxy, signIn, startHttpProxy, startSocksProxy } from '../fakes/forward-proxy.ts'
import { createTestEngine, type TestEngine } from '../fakes/test-engine.ts'

const BUCKET = 'office'
/** Nobody listens on the first of all ports. */
const NOBODY = '127.0.0.1:1'
const credentials = { accessKeyId: 'office', secretAccessKey: 'office-secret' }

let folder: string
let certificate: Certificate
let plain: LocalS3
let secure: LocalS3
const paths: string[] = []
const hashes = new Map<string, string>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-office-'))
  certificate = await makeCertificate(folder)
  const start = (name: string, tls?: { key: string; cert: string }) =>
    startLocalS3({
      dataDir: join(folder, name),
      credentials: [credentials],
      buckets: [BUCKET],
      ...(tls === undefined ? {} : { tls }),
    })
  plain = await start('plain')
  secure = await start('secure', certificate)
  for (const [name, size] of [
    ['empty', 0],
    ['letter.txt', 1_000],
    ['parts.bin', 20 * MIB + 1],
  ] as const) {
    const bytes = randomBytes(size)
    const path = join(folder, name)
    await writeFile(path, bytes)
    paths.push(path)
    hashes.set(name, createHash('sha256').update(bytes).digest('hex'))
  }
})

afterAll(async () => {
  await plain.close()
  await secure.close()
  rmSync(folder, { recursive: true, force: true })
})

/** @param answer what Chromium would say about proxies */
function network(answer: string, signIn: ProxySignIn | null, authorities: string[] = []): Network {
  const routes = createProxyRoutes({ ask: async () => answer, signIn: () => signIn, now: Date.now })
  return { ...routes, authorities: () => authorities }
}

function engineOn(server: Pick<LocalS3, 'endpoint'>, way: Network): TestEngine {
  const engine = createTestEngine({
    connection: {
      id: 'c',
      kind: 'custom',
      name: 'office',
      endpoint: server.endpoint,
      region: 'us-east-1',
      bucket: BUCKET,
      prefix: '',
      addressing: 'path',
      credentials: { kind: 'typed', accessKeyId: credentials.accessKeyId },
    },
    credentials,
    network: way,
  })
  onTestFinished(() => engine.remove())
  return engine
}

async function expectAllArrived(engine: TestEngine, way: Network): Promise<void> {
  await engine.drop(...paths)
  await engine.settled()
  expect(outcomes(engine)).toEqual([...hashes.keys()].map((name) => [name, 'done']))
  const sender = createSender(way)
  onTestFinished(() => sender.close())
  for (const [name, url] of engine.links) {
    // Small enough for a control request; large ones are proved by the engine itself.
    if (name === 'parts.bin') continue
    const answer = await sender.send({ method: 'GET', url, headers: {}, expiresAt: 0 })
    expect([name, answer.status]).toEqual([name, 200])
  }
}

/** What became of each file: a problem's code with its details where it failed. */
function outcomes(engine: TestEngine): [name: string, outcome: string][] {
  return engine.rows().map(({ name, state }) => {
    const problem = state.kind === 'failed' ? ` ${state.problem.code} ${state.problem.details}` : ''
    return [name, state.kind + problem]
  })
}

/** @returns an endpoint on the loopback of IPv6 that leads to a port of IPv4's */
async function onIpv6(port: number): Promise<string> {
  const forward = createServer((socket) => {
    const onward = connect(port, '127.0.0.1')
    pipeline(socket, onward, socket).catch(() => undefined)
  }).listen(0, '::1')
  await once(forward, 'listening')
  onTestFinished(() => void forward.close())
  const address = forward.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://[::1]:${address.port}`
}

async function proxyWith(start: () => Promise<ForwardProxy>): Promise<ForwardProxy> {
  const proxy = await start()
  onTestFinished(() => proxy.stop())
  return proxy
}

describe('a proxy for HTTP that wants a sign-in', () => {
  const start = () => startHttpProxy({ wantsSignIn: true })

  it('carries everything, to storage over HTTP', async () => {
    const proxy = await proxyWith(start)
    const way = network(`PROXY ${proxy.address}`, signIn)
    await expectAllArrived(engineOn(plain, way), way)
    expect(await proxy.log()).toContain(`127.0.0.1:${plain.port}`)
  })

  it('carries everything, to storage with a private certificate', async () => {
    const proxy = await proxyWith(start)
    const way = network(`PROXY ${proxy.address}`, signIn, [certificate.cert])
    const engine = engineOn(secure, way)
    await expectAllArrived(engine, way)
    // A tunnel is written down when it ends: so this sees, too, that a sleep drops it.
    engine.wake()
    await expect.poll(proxy.log, { timeout: 10_000 }).toContain(`CONNECT 127.0.0.1:${secure.port}`)
  })

  it.each([
    ['HTTP', () => plain],
    ['HTTPS', () => secure],
  ])('says that it wants a sign-in, and sends nothing around it, over %s (row 7)', async (_name, server) => {
    const proxy = await proxyWith(start)
    const before = server().ledger.entries.length
    const engine = engineOn(server(), network(`PROXY ${proxy.address}`, { user: 'anna', password: 'wrong' }))
    await engine.drop(...paths)
    await engine.settled()
    expect(outcomes(engine)).toEqual(
      [...hashes.keys()].map((name) => [name, 'failed proxy-sign-in proxy 407']),
    )
    expect(server().ledger.entries.length).toBe(before)
  })
})

describe('a SOCKS proxy that wants a sign-in', () => {
  it.each([
    ['HTTP', () => plain, []],
    ['HTTPS', () => secure, ['private']],
  ])('carries everything over %s', async (_name, server, authorities) => {
    const proxy = await proxyWith(() => startSocksProxy({ wantsSignIn: true }))
    const way = network(`SOCKS5 ${proxy.address}`, signIn, authorities.length > 0 ? [certificate.cert] : [])
    await expectAllArrived(engineOn(server(), way), way)
  })
})

describe('what else stands in an office', () => {
  it('goes on through the next proxy of the list where the first is away', async () => {
    const proxy = await proxyWith(() => startHttpProxy({ wantsSignIn: false }))
    const way = network(`PROXY ${NOBODY}; PROXY ${proxy.address}`, null)
    await expectAllArrived(engineOn(plain, way), way)
  })

  it('refuses a private certificate that nobody trusts (threat 8)', async () => {
    const engine = engineOn(secure, network('DIRECT', null))
    await engine.drop(...paths)
    await engine.settled()
    expect(outcomes(engine)).toEqual(
      [...hashes.keys()].map((name) => [
        name,
        'failed untrusted-certificate TLS DEPTH_ZERO_SELF_SIGNED_CERT',
      ]),
    )
  })

  it('reaches storage that has an IPv6 address alone', async () => {
    const way = network('DIRECT', null)
    await expectAllArrived(engineOn({ endpoint: await onIpv6(plain.port) }, way), way)
  })

  it('trusts one that IT added', async () => {
    const way = network('DIRECT', null, [certificate.cert])
    await expectAllArrived(engineOn(secure, way), way)
  })
})
