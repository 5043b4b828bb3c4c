/** The app's way out: what is set reaches Chromium before anything is asked of it. */
import { describe, expect, it } from 'vitest'
import { type ProxyChoice, proxyChoiceSchema } from '../../../contract/network.ts'
import {
  configurationOf,
  createAppNetwork,
  type ProxyConfiguration,
} from '../../../main/network/app-network.ts'

describe('configurationOf', () => {
  it.each<[ProxyChoice, ProxyConfiguration]>([
    [{ mode: 'system' }, { mode: 'system' }],
    [{ mode: 'none' }, { mode: 'direct' }],
    [
      { mode: 'fixed', address: 'p:8080' },
      { mode: 'fixed_servers', proxyRules: 'p:8080', proxyBypassRules: '<local>' },
    ],
    [
      { mode: 'script', address: 'https://p/proxy.pac' },
      { mode: 'pac_script', pacScript: 'https://p/proxy.pac' },
    ],
  ])('tells Chromium about %j', (choice, configuration) => {
    expect(configurationOf(choice)).toEqual(configuration)
  })
})

describe('proxyChoiceSchema', () => {
  it.each([
    'proxy.example.com:8080',
    '10.0.0.1:3128',
    'http://proxy:80',
    'https://proxy.example:443/',
    'socks5://[::1]:1080',
  ])('takes the address %s', (address) => {
    expect(proxyChoiceSchema.safeParse({ mode: 'fixed', address }).success).toBe(true)
  })

  it.each([
    '',
    'proxy',
    'proxy:',
    'proxy:port',
    'ftp://proxy:21',
    'anna:secret@proxy:80',
    'proxy:80/path',
    'proxy:80,direct://',
    'proxy:80;DIRECT',
    'http://a:1 http://b:2',
    '*=proxy:80',
  ])('refuses the address %j', (address) => {
    expect(proxyChoiceSchema.safeParse({ mode: 'fixed', address }).success).toBe(false)
  })

  it.each(['file:///etc/proxy.pac', 'proxy.pac', '', 'javascript:1'])('refuses the script %j', (address) => {
    expect(proxyChoiceSchema.safeParse({ mode: 'script', address }).success).toBe(false)
  })
})

describe('createAppNetwork', () => {
  it('asks Chromium only once it knows what is set, and anew after a change', async () => {
    const told: string[] = []
    let choice: ProxyChoice = { mode: 'none' }
    const network = createAppNetwork({
      book: { proxy: () => choice, signIn: () => null, authorities: () => ['pem'] },
      session: {
        async setProxy({ mode }) {
          await new Promise((resolve) => setTimeout(resolve, 10))
          told.push(mode)
        },
        async resolveProxy(url) {
          told.push(url)
          return choice.mode === 'none' ? 'DIRECT' : 'PROXY p:8080'
        },
      },
      platform: 'linux',
      now: Date.now,
    })
    expect(await network.proxyFor('https://s/b')).toBe(null)
    choice = { mode: 'fixed', address: 'p:8080' }
    network.refresh()
    expect(await network.proxyFor('https://s/b')).toBe('http://p:8080/')
    expect(told).toEqual(['direct', 'https://s/', 'fixed_servers', 'https://s/'])
    expect(network.authorities().at(-1)).toBe('pem')
  })
})
