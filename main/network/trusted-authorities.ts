/** Certificate authorities: those that this computer trusts beyond Node's own, and those in a file that IT hands out. */
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import tls from 'node:tls'
import type { TrustedAuthority } from '../../contract/network.ts'

/** Where Linux distributions keep what this computer trusts. https://go.dev/src/crypto/x509/root_linux.go */
const LINUX_BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
]

/** https://nodejs.org/api/tls.html#tlsgetcacertificatestype */
interface LaterTls {
  getCACertificates?: (store: 'system') => string[]
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/** First byte of a certificate that is not text. */
const DER_SEQUENCE = 0x30

/** What a file of certificates may be wrong with. */
export type BadCertificates = 'no-certificate' | 'no-authority'

export interface ReadAuthority extends TrustedAuthority {
  pem: string
}

/**
 * @param content of a file: one or more certificates as PEM, or one as DER
 * @returns those that may vouch for others, or that vouch for themselves; or what is wrong
 */
export function readAuthorities(content: Buffer): ReadAuthority[] | BadCertificates {
  const encoded = content[0] === DER_SEQUENCE ? [content] : (content.toString('latin1').match(PEM) ?? [])
  const certificates = encoded.flatMap((each) => {
    try {
      return [new X509Certificate(each)]
    } catch {
      return []
    }
  })
  if (certificates.length === 0) return 'no-certificate'
  const authorities = certificates.filter(
    (certificate) => certificate.ca || certificate.checkIssued(certificate),
  )
  if (authorities.length === 0) return 'no-authority'
  return authorities.map((certificate) => ({
    id: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    name: nameOf(certificate.subject),
    validUntil: Date.parse(certificate.validTo),
    pem: certificate.toString(),
  }))
}

/** @returns the common name, else the organisation, of a subject as Node writes it: a line for each field */
function nameOf(subject: string): string {
  const field = (name: string) => new RegExp(`^${name}=(.+)$`, 'm').exec(subject)?.[1]
  return field('CN') ?? field('O') ?? field('OU') ?? subject.split('\n')[0] ?? ''
}

/**
 * What this computer's own store trusts beyond Node's list; read when it is first asked for.
 * @param platform Node's name of it
 */
export function systemAuthorities(platform: NodeJS.Platform): string[] {
  const known = new Set(tls.rootCertificates.map(withoutBreaks))
  return [...new Set(systemStore(platform))].filter((pem) => !known.has(withoutBreaks(pem)))
}

function systemStore(platform: NodeJS.Platform): string[] {
  // Node 22.15 and later read every system's store; Electron 33's Node 20 does not, and Linux has files.
  const { getCACertificates } = tls as typeof tls & LaterTls
  if (getCACertificates !== undefined) return getCACertificates('system')
  if (platform !== 'linux') return []
  for (const path of LINUX_BUNDLES) {
    try {
      return readFileSync(path, 'latin1').match(PEM) ?? []
    } catch {
      // The next distribution's.
    }
  }
  return []
}

function withoutBreaks(pem: string): string {
  return pem.replace(/\s+/g, '')
}
