/** Threats 7 and 8: a server that is not who it should be gets nothing, and one that points elsewhere leads nowhere. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSender } from '../../main/http/send-signed.ts'
import { directNetwork } from '../../main/network/network.ts'
import { deleteObject } from '../../main/s3/delete-object.ts'
import { headObject } from '../../main/s3/head-object.ts'
import { listObjects } from '../../main/s3/list-objects.ts'
import { failing } from '../fakes/failing.ts'
import { startScriptedServer } from '../fakes/scripted-server.ts'
import { storeAt } from '../fakes/store-at.ts'

interface Made {
  key: string
  cert: string
}

/** @param options of `openssl req` */
function certificate(...options: string[]): Made {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-certificate-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const [key, cert] = [join(directory, 'key'), join(directory, 'cert')]
  const newKey = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-keyout',
    key,
    '-out',
    cert,
  ]
  execFileSync('openssl', ['req', '-x509', ...newKey, '-subj', '/CN=127.0.0.1', ...options], {
    stdio: 'ignore',
  })
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
}

const forLoopback = ['-addext', 'subjectAltName=IP:127.0.0.1']

/** @returns what became of a request, and how many the server saw */
async function ask(made: Made, trusted: boolean): Promise<{ failed: unknown; seen: number }> {
  let seen = 0
  const server = createServer(made, (_request, response) => {
    seen += 1
    response.end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const network = { ...directNetwork, authorities: () => (trusted ? [made.cert] : []) }
  const sender = createSender(network)
  onTestFinished(async () => {
    await sender.close()
    server.close()
  })
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const failed = await sender.send({ method: 'GET', url, headers: {}, expiresAt: 0 }).then(
    () => null,
    (thrown: { failure: unknown }) => thrown.failure,
  )
  return { failed, seen }
}

/** `openssl req` makes none that has ended; an authority of one's own does. */
function endedCertificate(): Made {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-certificate-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const inside = (name: string) => join(directory, name)
  writeFileSync(inside('index'), '')
  writeFileSync(inside('serial'), '01')
  const lines = [
    '[ca]\ndefault_ca=d',
    `[d]\ndatabase=${inside('index')}\nserial=${inside('serial')}\nnew_certs_dir=${directory}`,
    'policy=p\nx509_extensions=e\ndefault_md=sha256',
    '[p]\ncommonName=supplied',
    '[e]\nsubjectAltName=IP:127.0.0.1',
  ]
  writeFileSync(inside('config'), lines.join('\n'))
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' })
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  openssl(
    'req',
    '-new',
    ...curve,
    '-keyout',
    inside('key'),
    '-out',
    inside('request'),
    '-subj',
    '/CN=127.0.0.1',
  )
  const ended = ['-startdate', '20200101000000Z', '-enddate', '20200102000000Z']
  const files = [
    '-config',
    inside('config'),
    '-keyfile',
    inside('key'),
    '-in',
    inside('request'),
    '-out',
    inside('cert'),
  ]
  openssl('ca', '-batch', '-selfsign', '-notext', ...ended, ...files)
  return { key: readFileSync(inside('key'), 'utf8'), cert: readFileSync(inside('cert'), 'utf8') }
}

describe('a false certificate', () => {
  it('of nobody we know is refused, and taken where a person trusted its authority', async () => {
    const made = certificate('-days', '2', ...forLoopback)
    expect(await ask(made, false)).toMatchObject({ failed: { kind: 'tls' }, seen: 0 })
    expect(await ask(made, true)).toEqual({ failed: null, seen: 1 })
  })

  it('that ended is refused, whoever vouches for it', async () => {
    const made = endedCertificate()
    expect(await ask(made, true)).toMatchObject({ failed: { kind: 'tls' }, seen: 0 })
  })

  it('for another host is refused, whoever vouches for it', async () => {
    const made = certificate('-days', '2', '-addext', 'subjectAltName=DNS:elsewhere.example')
    expect(await ask(made, true)).toMatchObject({ failed: { kind: 'tls' }, seen: 0 })
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    '%i leads nowhere: no operation succeeds, and nobody comes there',
    async (status) => {
      const elsewhere = await startScriptedServer({ status: 200, body: '<ListBucketResult/>' })
      const store = storeAt(
        (await startScriptedServer({ status, headers: { location: `${elsewhere.endpoint}/b` } })).endpoint,
      )
      const failures = [
        await failing(listObjects(store, 'in/')),
        await failing(headObject(store, 'in/a')),
        await failing(deleteObject(store, 'in/a')),
      ]
      for (const failure of failures) expect(failure).toMatchObject({ kind: 'not-s3' })
      expect(elsewhere.seen).toEqual([])
    },
  )
})
