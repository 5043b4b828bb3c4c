/** Reads what Chromium answers when asked for the proxies on the way to an address. Pure. */

/**
 * @param answer such as `PROXY a.example:3128; SOCKS5 b.example:1080; DIRECT`
 *   (https://www.electronjs.org/docs/latest/api/session#sesresolveproxyurl)
 * @returns in the order to be tried: a URL each, null for a direct line; kinds that nothing here speaks (SOCKS 4,
 *   QUIC) are left out
 */
export function readProxyList(answer: string): (string | null)[] {
  return answer.split(';').flatMap((entry) => {
    const [kind = '', address = ''] = entry.trim().split(/\s+/)
    if (kind.toUpperCase() === 'DIRECT') return [null]
    const scheme = schemes.get(kind.toUpperCase())
    const url = `${scheme}://${address}`
    return scheme !== undefined && address !== '' && URL.canParse(url) ? [new URL(url).href] : []
  })
}

const schemes = new Map([
  ['PROXY', 'http'],
  ['HTTP', 'http'],
  ['HTTPS', 'https'],
  ['SOCKS5', 'socks5'],
])
