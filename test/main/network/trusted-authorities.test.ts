/** Certificates of authorities: what a file of IT may hold, and what this computer trusts already. */
import { execFile } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAuthorities, systemAuthorities } from '../../../main/network/trusted-authorities.ts'
import { type Certificate, makeCertificate } from '../../fakes/certificate.ts'

let folder: string
let made: Certificate

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-authorities-'))
  made = await makeCertificate(folder)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('readAuthorities', () => {
  it('reads every certificate of a file, whatever stands between them, and what each is known by', () => {
    const [root = ''] = rootCertificates
    const read = readAuthorities(Buffer.from(`# our office\r\n${made.cert}\r\n\r\n${root}\n`))
    expect(read).toMatchObject([
      { name: '127.0.0.1', id: expect.stringMatching(/^[0-9a-f]{64}$/), pem: made.cert },
      { pem: new X509Certificate(root).toString() },
    ])
  })

  it('reads the binary form that Windows writes', () => {
    const { raw } = new X509Certificate(made.cert)
    expect(readAuthorities(raw)).toMatchObject([{ name: '127.0.0.1', pem: made.cert }])
  })

  it.each([
    ['nothing', ''],
    ['no certificate', 'hello'],
    ['a key instead', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'],
    ['a torn one', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'],
    ['one without an end', '-----BEGIN CERTIFICATE-----\nMIIB'],
  ])('says that there is none in %s', (_name, text) => {
    expect(readAuthorities(Buffer.from(text))).toBe('no-certificate')
  })
})

describe('readAuthorities of a certificate that vouches for nobody', () => {
  it('refuses it: it would make nothing trusted', async () => {
    const path = join(folder, 'server.pem')
    await promisify(execFile)('openssl', [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-CA', made.path, '-CAkey', join(folder, 'key.pem'), '-keyout', join(folder, 'server.key')],
      ...['-out', path, '-subj', '/CN=server', '-addext', 'basicConstraints=critical,CA:FALSE'],
    ])
    expect(readAuthorities(readFileSync(path))).toBe('no-authority')
  })
})

describe('systemAuthorities', () => {
  it('gives what this computer trusts and Node does not, each once', () => {
    const flat = (pem: string) => pem.replace(/\s+/g, '')
    const added = systemAuthorities('linux').map(flat)
    const known = new Set(rootCertificates.map(flat))
    expect(added.filter((pem) => known.has(pem))).toEqual([])
    expect(new Set(added).size).toBe(added.length)
  })
})
