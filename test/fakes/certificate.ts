/** A certificate for loopback, made anew for every run and trusted by nobody but the clients of that run. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Certificate {
  /** PEM texts. */
  key: string
  cert: string
  /** Where `cert` is. */
  path: string
}

/**
 * @param directory where its files go
 * @param name of a host it is for, too
 */
export async function makeCertificate(directory: string, name = 'localhost'): Promise<Certificate> {
  const keyPath = join(directory, 'key.pem')
  const path = join(directory, 'certificate.pem')
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', keyPath, '-out', path, '-days', '2', '-subj', '/CN=127.0.0.1'],
    ...['-addext', `subjectAltName=IP:127.0.0.1,DNS:${name}`],
  ])
  return { key: await readFile(keyPath, 'utf8'), cert: await readFile(path, 'utf8'), path }
}
