/** Which proxy a request goes through: asked once, passed over when dead, never gone around. */
import { describe, expect, it } from 'vitest'
import { createProxyRoutes, type ProxyRoutesOptions } from '../../../main/network/proxy-routes.ts'
import { failing } from '../../fakes/failing.ts'

function routesAnswering(answer: string, options: Partial<ProxyRoutesOptions> = {}) {
  const asked: string[] = []
  const clock = { at: 1_000 }
  const routes = createProxyRoutes({
    async ask(origin) {
      asked.push(origin)
      return answer
    },
    signIn: () => null,
    now: () => clock.at,
    ...options,
  })
  return { routes, asked, clock }
}

describe('createProxyRoutes', () => {
  it('asks once for an origin, and shows a script nothing of what is signed', async () => {
    const { routes, asked, clock } = routesAnswering('PROXY a:1')
    await routes.proxyFor('https://store.example/b/key?X-Amz-Signature=secret')
    await routes.proxyFor('https://store.example/b/other?X-Amz-Signature=secret')
    expect(asked).toEqual(['https://store.example/'])
    clock.at += 60_000
    await routes.proxyFor('https://store.example/b/key')
    expect(asked).toHaveLength(2)
  })

  it('asks anew when the network is another', async () => {
    const { routes, asked } = routesAnswering('DIRECT')
    expect(await routes.proxyFor('https://a/')).toBe(null)
    routes.forget()
    await routes.proxyFor('https://a/')
    expect(asked).toHaveLength(2)
  })

  it('takes the next of the list while the first does not answer, and the first again when none is left', async () => {
    const { routes, clock } = routesAnswering('PROXY a:1; PROXY b:2')
    expect(await routes.proxyFor('https://s/')).toBe('http://a:1/')
    routes.avoid('http://a:1/')
    expect(await routes.proxyFor('https://s/')).toBe('http://b:2/')
    routes.avoid('http://b:2/')
    expect(await routes.proxyFor('https://s/')).toBe('http://a:1/')
    clock.at += 300_000
    expect(await routes.proxyFor('https://s/')).toBe('http://a:1/')
  })

  it('goes straight where the list ends in that, and only then', async () => {
    const { routes } = routesAnswering('PROXY a:1; DIRECT')
    routes.avoid('http://a:1/')
    expect(await routes.proxyFor('https://s/')).toBe(null)
    const dead = routesAnswering('PROXY a:1').routes
    dead.avoid('http://a:1/')
    expect(await dead.proxyFor('https://s/')).toBe('http://a:1/')
  })

  it('refuses where no named proxy can be used (row 7: no bypass)', async () => {
    const { routes } = routesAnswering('SOCKS a:1080')
    expect(await failing(routes.proxyFor('https://s/'))).toEqual({ kind: 'proxy', status: 0 })
  })

  it('signs in, whatever signs are in the password, and knows the proxy again without it', async () => {
    const signIn = () => ({ user: 'an:na@x', password: 'p@ss /:#é' })
    const { routes } = routesAnswering('PROXY a:1; PROXY b:2', { signIn })
    const proxy = (await routes.proxyFor('https://s/')) ?? ''
    const { username, password, host } = new URL(proxy)
    expect([host, decodeURIComponent(username), decodeURIComponent(password)]).toEqual([
      'a:1',
      'an:na@x',
      'p@ss /:#é',
    ])
    routes.avoid(proxy)
    expect(new URL((await routes.proxyFor('https://s/')) ?? '').host).toBe('b:2')
  })

  it('asks again after a question that failed', async () => {
    let broken = true
    const { routes } = routesAnswering('', {
      async ask() {
        if (broken) throw new Error('script')
        return 'DIRECT'
      },
    })
    await expect(routes.proxyFor('https://s/')).rejects.toThrow('script')
    broken = false
    expect(await routes.proxyFor('https://s/')).toBe(null)
  })
})
