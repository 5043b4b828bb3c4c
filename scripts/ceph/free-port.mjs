// A TCP port on loopback that nobody listens on.

import { createServer } from 'node:net'

/** The port is free when it is answered; a server should take it at once. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
