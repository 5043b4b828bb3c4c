/** Connects undici's pools through a SOCKS 5 proxy; the library speaks SOCKS, undici TLS inside it. */
import { SocksClient } from 'socks'
import { buildConnector } from 'undici'
import type { ProxyUrl } from './network.ts'

const DEFAULT_PORT = 1080

/**
 * @param proxy a `socks5:` URL, with its sign-in where it wants one
 * @param options of the connection inside, whose certificate is checked as ever
 */
export function socksConnector(
  proxy: ProxyUrl,
  options: buildConnector.BuildOptions & { timeout: number },
): buildConnector.connector {
  const { hostname, port, username, password } = new URL(proxy)
  const secure = buildConnector(options)
  return (target, callback) => {
    // The proxy looks the name up: inside, it may be another.
    const destination = { host: target.hostname, port: Number(target.port) || defaultPort(target.protocol) }
    SocksClient.createConnection({
      command: 'connect',
      timeout: options.timeout,
      destination,
      proxy: {
        type: 5,
        host: hostname.replace(/^\[|\]$/g, ''),
        port: Number(port) || DEFAULT_PORT,
        ...(username === ''
          ? {}
          : { userId: decodeURIComponent(username), password: decodeURIComponent(password) }),
      },
    }).then(
      ({ socket }) => {
        if (target.protocol === 'https:') secure({ ...target, httpSocket: socket }, callback)
        else callback(null, socket.setNoDelay(true))
      },
      (reason: Error) => callback(reason, null),
    )
  }
}

function defaultPort(protocol: string): number {
  return protocol === 'https:' ? 443 : 80
}
