/** The connections of main's own requests: a pool for each way to a store, straight or through a proxy. */
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls'
import { Agent, type Dispatcher, ProxyAgent } from 'undici'
import type { ProxyUrl } from './network.ts'
import { shortReadingPool as factory } from './short-reads.ts'
import { socksConnector } from './socks-connector.ts'

/** Time for name look-up, connection and TLS together, in milliseconds. */
const CONNECT_TIMEOUT_MS = 15_000

export interface Dispatchers {
  /** @param proxy null for a direct line */
  to(proxy: ProxyUrl | null): Dispatcher
  /** Waits for running requests, then closes the kept connections. */
  close(): Promise<void>
  /** Ends every connection, those in use too. */
  destroy(): void
}

/**
 * @param authorities trusted beyond Node's own, as PEM; asked for with the first connection
 * @param connections most of them to one store
 */
export function createDispatchers(authorities: () => readonly string[], connections: number): Dispatchers {
  const made = new Map<ProxyUrl | null, Dispatcher>()
  let trust: { secureContext?: SecureContext } | null = null

  function make(proxy: ProxyUrl | null): Dispatcher {
    trust ??= trusting(authorities())
    const tls = { timeout: CONNECT_TIMEOUT_MS, ...trust }
    if (proxy === null) return new Agent({ connections, factory, connect: tls })
    if (proxy.startsWith('socks'))
      return new Agent({ connections, factory, connect: socksConnector(proxy, tls) })
    // Proxies open tunnels for TLS only, as a rule.
    return new ProxyAgent({
      uri: proxy,
      connections,
      factory,
      proxyTunnel: false,
      proxyTls: tls,
      requestTls: tls,
    })
  }

  return {
    to(proxy) {
      const dispatcher = made.get(proxy) ?? make(proxy)
      made.set(proxy, dispatcher)
      return dispatcher
    },
    async close() {
      await Promise.all([...made.values()].map((dispatcher) => dispatcher.close()))
    },
    destroy() {
      const dropped = Object.assign(new Error('dropped'), { code: 'ECONNABORTED' })
      for (const dispatcher of made.values()) void dispatcher.destroy(dropped)
    },
  }
}

/** Made once: with all the world's authorities in it, it is too large to make for each connection. */
function trusting(authorities: readonly string[]): { secureContext?: SecureContext } {
  if (authorities.length === 0) return {}
  return { secureContext: createSecureContext({ ca: [...rootCertificates, ...authorities] }) }
}
