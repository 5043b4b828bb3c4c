/** The way out, as those who send see it: which proxy stands in between, and which authorities are trusted. */

import type { Failure } from '../../contract/failure.ts'
import { PROXY_CODE } from '../../contract/network-failure.ts'

/** A proxy as a URL (`http:`, `https:` or `socks5:`), with the sign-in where it wants one: a secret then. */
export type ProxyUrl = string

export interface Network {
  /**
   * @returns the proxy on the way to this address, null for a direct line
   * @throws FailureError `proxy` where none of the proxies in question can be used
   */
  proxyFor(url: string): Promise<ProxyUrl | null>
  /** Nobody answered at this proxy: for a while the next one in the list is taken. */
  avoid(proxy: ProxyUrl): void
  /** Authorities trusted beyond Node's own, as PEM. */
  authorities(): readonly string[]
}

/** Whether a failure on the way through a proxy means that the proxy itself is not there. */
export function isUnreachable(failure: Failure): boolean {
  return failure.kind === 'network' && failure.offline && !failure.code.startsWith(PROXY_CODE)
}

export const directNetwork: Network = {
  proxyFor: async () => null,
  avoid: () => undefined,
  authorities: () => [],
}
