/** An HTTPS server on loopback whose certificate a test made itself, and a network that trusts it. */
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { directNetwork, type Network } from '../../main/network/network.ts'
import { temporaryFolder } from '../local-s3/start-test-server.ts'
import { type Certificate, makeCertificate } from './certificate.ts'

export interface HttpsServer {
  origin: string
  certificate: Certificate
  /** For senders that are to trust it. */
  network: Network
  /** Nobody is there any more. */
  stop(): Promise<void>
}

/** @param certificate of another server, to have one for both */
export async function startHttpsServer(
  listener: RequestListener,
  certificate?: Certificate,
): Promise<HttpsServer> {
  const own = certificate ?? (await makeCertificate(await temporaryFolder()))
  const server = createServer({ key: own.key, cert: own.cert }, listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  onTestFinished(stop)
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    certificate: own,
    network: { ...directNetwork, authorities: () => [own.cert] },
    stop,
  }
}
