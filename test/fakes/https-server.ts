/** An HTTPS server on loopback whose certificate a test made itself, and a network that trusts it. */
import type { RequestListener } from 'node:http'
import { onTestFinished } from 'vitest'
import { directNetwork, type Network } from '../../main/network/network.ts'
import { temporaryFolder } from '../local-s3/start-test-server.ts'
import { type Certificate, makeCertificate } from './certificate.ts'
import { type ServedHttps, serveHttps } from './serve-https.ts'

export interface HttpsServer extends ServedHttps {
  certificate: Certificate
  /** For senders that are to trust it. */
  network: Network
}

/** @param certificate of another server, to have one for both */
export async function startHttpsServer(
  listener: RequestListener,
  certificate?: Certificate,
): Promise<HttpsServer> {
  const own = certificate ?? (await makeCertificate(await temporaryFolder()))
  const served = await serveHttps(listener, own)
  onTestFinished(served.stop)
  return { ...served, certificate: own, network: { ...directNetwork, authorities: () => [own.cert] } }
}
