/** Who the signing service lets in: tokens of its own, and tokens that its identity provider made for it. */
import { createHash } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createAuthenticate } from '../../../examples/signing-service/authenticate.ts'
import { policyOf } from '../../../examples/signing-service/caller-policy.ts'
import { serviceSettingsSchema } from '../../../examples/signing-service/settings.ts'
import { createSender } from '../../../main/http/send-signed.ts'
import { fetchOver } from '../../../main/sign/service/fetch-over-sender.ts'
import { CLIENT_ID, startOidcProvider } from '../../fakes/oidc-provider.ts'

const base = {
  place: { endpoint: 'https://s3.example', region: 'r', bucket: 'bucket', addressing: 'path' },
  credentials: { kind: 'environment' },
  callers: [{ who: '*', rules: {} }],
}
const tokens = [{ sha256: createHash('sha256').update('good-token').digest('hex'), subject: 'ann' }]

async function rig() {
  const provider = await startOidcProvider()
  const sender = createSender(provider.network)
  onTestFinished(() => sender.close())
  const settings = serviceSettingsSchema.parse({
    ...base,
    tokens,
    oidc: { issuer: provider.origin, clientId: CLIENT_ID },
  })
  const authenticate = createAuthenticate(settings, fetchOver(sender) as typeof fetch)
  return { provider, authenticate, ask: (token: string) => authenticate(`Bearer ${token}`) }
}

describe('who is let in', () => {
  it('has a token of the service’s own, or one that the provider signed for it', async () => {
    const { ask, provider } = await rig()
    expect(await ask('good-token')).toEqual({ subject: 'ann', groups: [] })
    expect(await ask(await provider.issue({ sub: 'ben', groups: ['it', 7] }))).toEqual({
      subject: 'ben',
      groups: ['it'],
    })
  })

  it('is nobody else', async () => {
    const { ask, authenticate, provider } = await rig()
    const other = await startOidcProvider()
    const good = await provider.issue({})
    const [header, , signature] = good.split('.')
    const forged = Buffer.from(
      JSON.stringify({ sub: 'admin', iss: provider.origin, aud: CLIENT_ID }),
    ).toString('base64url')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    const asked = [
      authenticate(undefined),
      authenticate('Basic good-token'),
      authenticate('good-token'),
      ask('bad-token'),
      ask(''),
      ask(`${good}x`),
      ask(`${header}.${forged}.${signature}`),
      ask(`${none}.${forged}.`),
      ask(await provider.issue({}, -120)),
      ask(await provider.issue({ aud: 'another-app' })),
      ask(await provider.issue({ sub: '' })),
      ask(await other.issue({})),
    ]
    expect(await Promise.all(asked)).toEqual(asked.map(() => null))
  })
})

describe('what a caller may do', () => {
  const callers = serviceSettingsSchema.parse({
    ...base,
    callers: [
      { who: 'group:it', rules: {} },
      { who: 'ann', rules: { prefix: 'special/' } },
      { who: 'group:designers', rules: { prefix: 'people/{subject}/', verbs: [] } },
    ],
  }).callers

  it.each([
    ['zoe', ['designers', 'it'], {}],
    ['ann', ['designers'], { prefix: 'special/' }],
    ['ben', ['designers'], { prefix: 'people/ben/', verbs: [] }],
    ['auth0|ben/x', ['designers'], { prefix: 'people/auth0%7Cben%2Fx/', verbs: [] }],
    ['..', ['designers'], null],
    ['guest', [], null],
    ['group:it', [], null],
  ])('is decided by the first entry that fits %s in %j', (subject, groups, policy) => {
    expect(policyOf({ subject, groups }, callers)).toEqual(policy)
  })

  it('cannot be written down with a rule that nobody knows', () => {
    const strange = { ...base, callers: [{ who: '*', rules: { everything: true } }] }
    expect(serviceSettingsSchema.safeParse(strange).success).toBe(false)
  })
})
