/** Reading Chromium's list of proxies. */
import { describe, expect, it } from 'vitest'
import { readProxyList } from '../../../main/network/proxy-list.ts'

describe('readProxyList', () => {
  it.each<[string, (string | null)[]]>([
    ['DIRECT', [null]],
    ['PROXY proxy.example:3128', ['http://proxy.example:3128/']],
    ['PROXY proxy.example:80', ['http://proxy.example/']],
    ['HTTPS proxy.example:3129; DIRECT', ['https://proxy.example:3129/', null]],
    [
      'SOCKS5 10.0.0.1:1080;PROXY [::1]:8080 ; DIRECT',
      ['socks5://10.0.0.1:1080', 'http://[::1]:8080/', null],
    ],
    // Nothing here speaks these.
    ['SOCKS a.example:1080; QUIC b.example:443', []],
    ['SOCKS a.example:1080; DIRECT', [null]],
    ['', []],
    ['PROXY', []],
    ['PROXY :::', []],
    ['nonsense here', []],
  ])('reads %j', (answer, proxies) => {
    expect(readProxyList(answer)).toEqual(proxies)
  })
})
