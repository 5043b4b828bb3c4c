/** The sockets of this process: kept connections for each way to a store, straight or through a proxy. */
import http from 'node:http'
import https from 'node:https'
import { checkServerIdentity, createSecureContext, rootCertificates, type SecureContext } from 'node:tls'
import { HttpProxyAgent } from 'http-proxy-agent'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { SocksProxyAgent } from 'socks-proxy-agent'
import type { RoutedRequest } from '../contract/transfer-protocol.ts'

const pool = { keepAlive: true, maxSockets: Number.POSITIVE_INFINITY }

/** By protocol and proxy. */
const agents = new Map<string, http.Agent>()
/** Authorities of one's own; null where Node's are all. */
let secureContext: SecureContext | null = null

/** How a request is to be connected, for Node's `http` or `https`. */
export interface Line {
  agent: http.Agent
  secureContext?: SecureContext
  checkServerIdentity?: typeof checkServerIdentity
}

/** @returns the same agent for the same way, so that connections are used again */
export function lineTo({ url, proxy = '' }: Pick<RoutedRequest, 'url' | 'proxy'>): Line {
  const secure = url.startsWith('https:')
  const way = `${secure ? 'https' : 'http'} ${proxy}`
  const agent = agents.get(way) ?? makeAgent(secure, proxy)
  agents.set(way, agent)
  return {
    agent,
    ...(secureContext === null ? {} : { secureContext }),
    ...(secure && proxy !== '' ? { checkServerIdentity: identityOf(url) } : {}),
  }
}

/** Inside a tunnel TLS does not know whom it was to reach where that is an IP address: it is told. */
function identityOf(url: string): typeof checkServerIdentity {
  const hostname = new URL(url).hostname.replace(/^\[|\]$/g, '')
  return (_name, certificate) => checkServerIdentity(hostname, certificate)
}

/** @param authorities trusted beyond Node's own, as PEM; for connections made from now on */
export function trust(authorities: readonly string[]): void {
  // Made once: with all the world's authorities in it, it is too large to make for each connection.
  secureContext =
    authorities.length === 0 ? null : createSecureContext({ ca: [...rootCertificates, ...authorities] })
  dropConnections()
}

/** Ends every connection, those in use too: after a sleep, or with another address, nobody is at their other end. */
export function dropConnections(): void {
  for (const agent of agents.values()) agent.destroy()
  agents.clear()
}

function makeAgent(secure: boolean, proxy: string): http.Agent {
  if (proxy === '') return secure ? new https.Agent(pool) : new http.Agent(pool)
  if (proxy.startsWith('socks')) return new SocksProxyAgent(proxy, pool)
  // The certificate of a proxy that is reached over TLS is checked by the same authorities.
  const options = secureContext === null ? pool : { ...pool, secureContext }
  return secure ? new HttpsProxyAgent(proxy, options) : new HttpProxyAgent(proxy, options)
}
