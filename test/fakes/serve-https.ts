/** Serves HTTPS on loopback until it is stopped, for tests of any runner. */
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Certificate } from './certificate.ts'

export interface ServedHttps {
  origin: string
  /** Nobody is there any more. */
  stop(): Promise<void>
}

export async function serveHttps(
  listener: RequestListener,
  { key, cert }: Certificate,
): Promise<ServedHttps> {
  const server = createServer({ key, cert }, listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
