/** Finds the proxy for an address: the system is asked once a minute and origin, and a dead proxy is passed over. */
import { FailureError } from '../../contract/failure.ts'
import type { ProxySignIn } from '../../contract/network.ts'
import type { ProxyUrl } from './network.ts'
import { readProxyList } from './proxy-list.ts'

/** Milliseconds that an answer holds: laptops change networks. */
const ANSWER_HOLDS_MS = 60_000
/** Milliseconds that a proxy which did not answer is passed over; Chromium takes as long. */
const AVOIDED_MS = 300_000

export interface ProxyRoutesOptions {
  /** Chromium's answer for an address, which may come from a script. */
  ask(origin: string): Promise<string>
  signIn(): ProxySignIn | null
  /** Epoch milliseconds. */
  now(): number
}

export interface ProxyRoutes {
  /** @throws FailureError `proxy` where only proxies are named that cannot be used: nothing goes around them */
  proxyFor(url: string): Promise<ProxyUrl | null>
  avoid(proxy: ProxyUrl): void
  /** Another network, or other settings: everything is asked anew. */
  forget(): void
}

export function createProxyRoutes({ ask, signIn, now }: ProxyRoutesOptions): ProxyRoutes {
  const answers = new Map<string, { proxies: Promise<(string | null)[]>; until: number }>()
  const avoided = new Map<string, number>()

  function proxiesFor(origin: string): Promise<(string | null)[]> {
    const known = answers.get(origin)
    if (known !== undefined && now() < known.until) return known.proxies
    const proxies = ask(origin).then(readProxyList)
    answers.set(origin, { proxies, until: now() + ANSWER_HOLDS_MS })
    // A question that failed is no answer to keep.
    proxies.catch(() => answers.delete(origin))
    return proxies
  }

  const isAvoided = (proxy: string | null) => proxy !== null && now() < (avoided.get(proxy) ?? 0)

  return {
    async proxyFor(url) {
      // The origin alone: a script must not learn what is signed, which the query holds.
      const proxies = await proxiesFor(`${new URL(url).origin}/`)
      const [first] = proxies
      if (first === undefined) throw new FailureError({ kind: 'proxy', status: 0 })
      const chosen = proxies.find((proxy) => !isAvoided(proxy))
      // With none left the first is tried again.
      return withSignIn(chosen === undefined ? first : chosen, signIn())
    },
    avoid(proxy) {
      avoided.set(withoutSignIn(proxy), now() + AVOIDED_MS)
    },
    forget() {
      answers.clear()
      avoided.clear()
    },
  }
}

function withSignIn(proxy: string | null, signIn: ProxySignIn | null): ProxyUrl | null {
  if (proxy === null || signIn === null) return proxy
  const url = new URL(proxy)
  url.username = encodeURIComponent(signIn.user)
  url.password = encodeURIComponent(signIn.password)
  return url.href
}

function withoutSignIn(proxy: ProxyUrl): ProxyUrl {
  const url = new URL(proxy)
  url.username = ''
  url.password = ''
  return url.href
}
