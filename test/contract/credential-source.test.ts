/** What a credential source may be, and what has to be entered for it. */
import { describe, expect, it } from 'vitest'
import { credentialSourceSchema, neededSecret, typedKeyOf } from '../../contract/credential-source.ts'

const typed = { kind: 'typed', accessKeyId: 'AK' } as const
const role = { kind: 'assume-role', from: typed, roleArn: 'arn:aws:iam::123456789012:role/team/up' } as const

describe('a credential source', () => {
  it.each([
    typed,
    { ...typed, expiresAt: 1_800_000_000_000 },
    { kind: 'aws-profile', profile: 'my work' },
    { kind: 'environment' },
    { kind: 'container' },
    { kind: 'instance-metadata' },
    { kind: 'web-identity' },
    role,
    { ...role, roleArn: 'arn:aws-cn:iam::123456789012:role/x', externalId: 'partner/1', sessionSeconds: 900 },
    { ...role, roleArn: 'arn:aws:iam:::role/ceph', tokenService: 'http://127.0.0.1:8000' },
    { ...role, mfaDevice: 'arn:aws:iam::123456789012:mfa/ann', from: { kind: 'environment' } },
    { kind: 'signing-service', service: 'https://sign.example.com' },
  ])('may be %j', (source) => {
    expect(credentialSourceSchema.parse(source)).toEqual(source)
  })

  it.each([
    { kind: 'typed', accessKeyId: '' },
    { kind: 'typed', accessKeyId: 'A\nK' },
    { ...typed, expiresAt: 1.5 },
    { kind: 'aws-profile', profile: '' },
    { kind: 'aws-profile', profile: 'a\u0000b' },
    { ...role, roleArn: 'role' },
    { ...role, from: role },
    { ...role, from: { kind: 'signing-service', service: 'https://a.example' } },
    { ...role, mfaDevice: 'short' },
    { ...role, sessionSeconds: 899 },
    { ...role, tokenService: 'file:///etc' },
    { kind: 'signing-service', service: 'http://sign.example.com' },
    { kind: 'somewhere' },
    null,
  ])('may not be %j', (source) => {
    expect(credentialSourceSchema.safeParse(source).success).toBe(false)
  })

  it('drops a path that comes along with the web identity', () => {
    expect(credentialSourceSchema.parse({ kind: 'web-identity', tokenFile: '/etc/shadow' })).toEqual({
      kind: 'web-identity',
    })
  })
})

it('tells what has to be entered, and the key that was', () => {
  const profile = { kind: 'aws-profile', profile: 'p' } as const
  const service = { kind: 'signing-service', service: 'https://a.example' } as const
  const sources = [typed, role, profile, { ...role, from: profile }, service]
  expect(sources.map((source) => [neededSecret(source), typedKeyOf(source)])).toEqual([
    ['secret-key', 'AK'],
    ['secret-key', 'AK'],
    ['none', undefined],
    ['none', undefined],
    ['token', undefined],
  ])
})
