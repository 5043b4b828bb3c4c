/** What a person may enter to connect, and what would lead a signature or a key astray. */
import { describe, expect, it } from 'vitest'
import { connectionDetailsSchema, connectionFormSchema, parseEndpoint } from '../../contract/connection.ts'
import { typedKeyOf } from '../../contract/credential-source.ts'

const good = {
  name: 'Work',
  endpoint: 'https://s3.example.com',
  region: 'eu-central-1',
  bucket: 'my-bucket',
  prefix: '',
  addressing: 'path',
  credentials: { kind: 'typed', accessKeyId: 'AK' },
}

/** Names of the fields that were refused. */
function refused(changes: Record<string, unknown>): string[] {
  const parsed = connectionDetailsSchema.safeParse({ ...good, ...changes })
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
}

describe('an endpoint', () => {
  it.each([
    'https://s3.example.com',
    'https://s3.example.com/',
    'http://127.0.0.1:9000',
    'http://[::1]:9000',
    'https://host/gateway/s3',
    '  https://s3.example.com  ',
  ])('may be %s', (endpoint) => {
    expect(refused({ endpoint })).toEqual([])
  })

  it.each([
    '',
    's3.example.com',
    'ftp://host',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:password@host',
    'https://user@host',
    'https://host?query',
    'https://host/#fragment',
    'https://host/a b',
    'https://host\\@evil.example',
    'https://host:99999',
    'https://host/a/../b',
    'https://host/./b',
    `https://host/${'x'.repeat(2_100)}`,
    null,
    7,
  ])('may not be %s', (endpoint) => {
    expect([...new Set(refused({ endpoint }))]).toEqual(['endpoint'])
  })

  it('is taken apart into host and path, in lower case and without a slash at the end', () => {
    expect([
      parseEndpoint('HTTPS://S3.Example.com:8443/Gate/'),
      parseEndpoint('http://[::1]:9000'),
      parseEndpoint('https://a@b'),
    ]).toEqual([
      { secure: true, authority: 's3.example.com:8443', path: '/Gate' },
      { secure: false, authority: '[::1]:9000', path: '' },
      null,
    ])
  })
})

describe('a prefix', () => {
  it.each(['', 'team/', 'team/äpfel 2026/', 'a.b/..c/'])('may be "%s"', (prefix) => {
    expect(refused({ prefix })).toEqual([])
  })

  it.each([
    'team',
    '/team/',
    '/',
    '../other/',
    'a/../b/',
    'a/./b/',
    'a//b/',
    'a\\b/',
    'a\u0000/',
    'a\n/',
    `${'x'.repeat(512)}/`,
  ])('may not be %j', (prefix) => {
    expect([...new Set(refused({ prefix }))]).toEqual(['prefix'])
  })
})

describe('other fields', () => {
  it.each([
    ['name', ''],
    ['name', '   '],
    ['name', 'x'.repeat(81)],
    ['region', 'EU'],
    ['region', ''],
    ['region', 'eu central'],
    ['bucket', 'ab'],
    ['bucket', 'a/b'],
    ['bucket', '../b'],
    ['bucket', '-ab'],
    ['bucket', 'x'.repeat(64)],
    ['addressing', 'other'],
  ])('%s may not be %j', (field, value) => {
    expect(refused({ [field]: value })).toEqual([field])
  })

  it('lose the spaces around them that copying brings along', () => {
    const parsed = connectionFormSchema.parse({
      ...good,
      bucket: ' my-bucket ',
      credentials: { kind: 'typed', accessKeyId: ' AK\n' },
      secretAccessKey: '\tsecret ',
    })
    expect([parsed.bucket, typedKeyOf(parsed.credentials), parsed.secretAccessKey]).toEqual([
      'my-bucket',
      'AK',
      'secret',
    ])
  })
})

describe('the form', () => {
  const secretless = ['environment', 'container', 'instance-metadata', 'web-identity'] as const
  const role = { kind: 'assume-role', roleArn: 'arn:aws:iam::123456789012:role/uploader' } as const

  it.each([
    ...secretless.map((kind) => ({ kind })),
    { kind: 'aws-profile', profile: 'work' },
    { kind: 'signing-service', service: 'https://sign.example.com/v1' },
    { ...role, from: { kind: 'aws-profile', profile: 'work' } },
  ])('needs no secret key for %j', (credentials) => {
    expect(connectionFormSchema.safeParse({ ...good, credentials }).success).toBe(true)
  })

  it.each([
    { kind: 'typed', accessKeyId: 'AK' },
    { ...role, from: { kind: 'typed', accessKeyId: 'AK' } },
  ])('needs one for %j, and names it', (credentials) => {
    const parsed = connectionFormSchema.safeParse({ ...good, credentials, secretAccessKey: ' ' })
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['secretAccessKey'])
  })

  it('names a missing access key and a missing secret key together', () => {
    const parsed = connectionFormSchema.safeParse({
      ...good,
      credentials: { kind: 'typed', accessKeyId: '' },
    })
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'credentials.accessKeyId',
      'secretAccessKey',
    ])
  })
})
