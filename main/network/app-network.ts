/** The app's way out: what is set, what the system says about proxies, and whom the system trusts, in one. */
import { assertNever } from '../../contract/assert-never.ts'
import type { ProxyChoice } from '../../contract/network.ts'
import type { Network } from './network.ts'
import type { NetworkBook } from './network-book.ts'
import { createProxyRoutes } from './proxy-routes.ts'
import { systemAuthorities } from './trusted-authorities.ts'

/** As Electron takes it: https://www.electronjs.org/docs/latest/api/structures/proxy-config */
export interface ProxyConfiguration {
  mode: 'system' | 'direct' | 'fixed_servers' | 'pac_script'
  proxyRules?: string
  proxyBypassRules?: string
  pacScript?: string
}

/** Electron's session: Chromium reads the system's settings and runs scripts, apart from this process. */
export interface ProxySession {
  setProxy(configuration: ProxyConfiguration): Promise<void>
  resolveProxy(url: string): Promise<string>
}

export interface AppNetworkOptions {
  book: Pick<NetworkBook, 'proxy' | 'signIn' | 'authorities'>
  session: ProxySession
  platform: NodeJS.Platform
  /** Epoch milliseconds. */
  now(): number
}

export interface AppNetwork extends Network {
  /** What is set, or the network, is another: everything is asked anew from now on. */
  refresh(): void
}

export function createAppNetwork({ book, session, platform, now }: AppNetworkOptions): AppNetwork {
  const set = () => session.setProxy(configurationOf(book.proxy()))
  let ready = set()
  let ofSystem: string[] | null = null
  const routes = createProxyRoutes({
    ask: (origin) => ready.then(() => session.resolveProxy(origin)),
    signIn: book.signIn,
    now,
  })
  return {
    proxyFor: routes.proxyFor,
    avoid: routes.avoid,
    authorities() {
      ofSystem ??= systemAuthorities(platform)
      return [...ofSystem, ...book.authorities()]
    },
    refresh() {
      ofSystem = null
      ready = set()
      routes.forget()
    },
  }
}

/**
 * Chromium itself never sends what is for this computer through a proxy; `<local>` adds names without a dot.
 * https://chromium.googlesource.com/chromium/src/+/HEAD/net/docs/proxy.md#implicit-bypass-rules
 */
export function configurationOf(choice: ProxyChoice): ProxyConfiguration {
  switch (choice.mode) {
    case 'system':
      return { mode: 'system' }
    case 'none':
      return { mode: 'direct' }
    case 'fixed':
      return { mode: 'fixed_servers', proxyRules: choice.address, proxyBypassRules: '<local>' }
    case 'script':
      return { mode: 'pac_script', pacScript: choice.address }
    default:
      return assertNever(choice)
  }
}
