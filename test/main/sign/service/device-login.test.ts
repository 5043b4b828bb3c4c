/** Signing in at an identity provider that speaks OpenID Connect, and staying signed in without the person. */
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Secret } from '../../../../main/connections/connection-book.ts'
import { createSender } from '../../../../main/http/send-signed.ts'
import { beginDeviceLogin } from '../../../../main/sign/service/device-login.ts'
import { createServiceClient } from '../../../../main/sign/service/service-client.ts'
import { createServiceSession } from '../../../../main/sign/service/service-session.ts'
import { failing } from '../../../fakes/failing.ts'
import { startOidcProvider } from '../../../fakes/oidc-provider.ts'
import { startSigningService } from '../../../fakes/signing-service.ts'

async function rig(page?: string) {
  const provider = await startOidcProvider(page)
  const service = await startSigningService({
    endpoint: 'https://store.example',
    oidc: provider,
    who: 'group:designers',
    rules: { prefix: 'people/{subject}/', longestLinkSeconds: 600 },
  })
  const sender = createSender(provider.network)
  onTestFinished(() => sender.close())
  const client = createServiceClient(service.origin, sender)
  const kept: Secret[] = []
  const clock = { ahead: 0, now: () => Date.now() + clock.ahead }
  const newSession = () =>
    createServiceSession({
      client,
      sender,
      clock,
      secret: () => kept.at(-1) ?? null,
      keep: (secret) => kept.push(secret),
    })
  const { signIn } = await client.describe()
  if (signIn.kind !== 'device') throw new Error('no device login')
  const begin = () => beginDeviceLogin(signIn, sender, clock)
  return { provider, service, client, sender, kept, clock, newSession, begin, signIn }
}

const never = () => new AbortController().signal

describe('a device login', () => {
  it('shows a code and a page, and ends with a token that the service takes', async () => {
    const { provider, begin, client, kept, newSession } = await rig()
    const login = await begin()
    expect([login.code, login.page]).toEqual(['WDJB-MJHT', `${provider.origin}/activate`])
    provider.decide('approve')
    const session = newSession()
    session.begin(await login.finished(never()))
    expect(await client.place(await session.token())).toMatchObject({
      prefix: 'people/ann/',
      longestSeconds: 600,
    })
    expect(kept).toEqual([{ refreshToken: [...provider.refreshTokens][0] }])
  })

  it('that the person refuses, or that is put away, is a sign-in that is needed', async () => {
    const { provider, begin } = await rig()
    const login = await begin()
    provider.decide('deny')
    expect(await failing(login.finished(never()))).toEqual({
      kind: 'credentials',
      what: 'sign-in',
      code: 'access_denied',
    })
    const away = await begin()
    const leaving = new AbortController()
    const ended = failing(away.finished(leaving.signal))
    leaving.abort()
    expect(await ended).toEqual({ kind: 'credentials', what: 'sign-in', code: 'ended' })
  })

  it.each(['http://127.0.0.1/activate', 'file:///etc/passwd', 'javascript:alert(1)'])(
    'never opens %s',
    async (page) => {
      const { begin } = await rig(page)
      expect(await failing(begin())).toMatchObject({ kind: 'key-source', what: 'failed' })
    },
  )

  it('at a provider that is not there can be tried again', async () => {
    const { provider, begin } = await rig()
    await provider.stop()
    expect(await failing(begin())).toMatchObject({ kind: 'key-source', what: 'unreachable' })
  })
})

describe('a session', () => {
  async function signedIn() {
    const all = await rig()
    const login = await all.begin()
    all.provider.decide('approve')
    const session = all.newSession()
    session.begin(await login.finished(never()))
    return { ...all, session }
  }

  it('renews its token before it ends, once for all, and keeps the new refresh token', async () => {
    const { session, clock, kept, provider } = await signedIn()
    const first = await session.token()
    clock.ahead = 290_000
    const renewed = await Promise.all([session.token(), session.token(), session.token()])
    expect([new Set(renewed).size, renewed[0] === first, kept.length]).toEqual([1, false, 2])
    expect(provider.grants.filter((grant) => grant === 'refresh_token').length).toBe(1)
  })

  it('goes on after a restart without the person', async () => {
    const { newSession, client } = await signedIn()
    const again = newSession()
    expect(await client.place(await again.token())).toMatchObject({ prefix: 'people/ann/' })
  })

  it('renews a token that the service does not take, once for all who were refused', async () => {
    const { session, provider } = await signedIn()
    const refused = await session.token()
    const renewed = await Promise.all([session.renew(refused), session.renew(refused)])
    expect([renewed[0] === renewed[1], renewed[0] !== refused]).toEqual([true, true])
    expect(await session.renew(refused)).toBe(renewed[0])
    expect(provider.grants.filter((grant) => grant === 'refresh_token').length).toBe(1)
  })

  it('that was ended at the provider asks for a new sign-in', async () => {
    const { session, clock, provider } = await signedIn()
    provider.refreshTokens.clear()
    clock.ahead = 290_000
    expect(await failing(session.token())).toEqual({
      kind: 'credentials',
      what: 'sign-in',
      code: 'invalid_grant',
    })
  })

  it('that never began has nothing to ask with', async () => {
    const { newSession } = await rig()
    expect(await failing(newSession().token())).toEqual({ kind: 'credentials', what: 'missing' })
  })
})
