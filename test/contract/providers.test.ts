import { describe, expect, it } from 'vitest'
import { connectionDetailsSchema } from '../../contract/connection.ts'
import {
  awsWays,
  lacks,
  type ProviderAnswers,
  type ProviderId,
  placeOf,
  providerIds,
  providerOf,
  providers,
  warnAboutPlace,
} from '../../contract/providers.ts'

const eu = 'eu-central-1'
const rows: [ProviderId, ProviderAnswers, string, string][] = [
  ['aws', { region: eu }, 'https://s3.eu-central-1.amazonaws.com', eu],
  ['aws', { region: eu, way: 'dual-stack' }, 'https://s3.dualstack.eu-central-1.amazonaws.com', eu],
  [
    'aws',
    { region: 'us-gov-west-1', way: 'fips' },
    'https://s3-fips.us-gov-west-1.amazonaws.com',
    'us-gov-west-1',
  ],
  [
    'aws',
    { region: 'us-east-1', way: 'fips-dual-stack' },
    'https://s3-fips.dualstack.us-east-1.amazonaws.com',
    'us-east-1',
  ],
  ['aws', { region: eu, way: 'accelerate' }, 'https://s3-accelerate.amazonaws.com', eu],
  ['aws', { region: eu, way: 'accelerate-dual-stack' }, 'https://s3-accelerate.dualstack.amazonaws.com', eu],
  ['aws', { region: 'cn-north-1' }, 'https://s3.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ['r2', { account: ' 0A1b ' }, 'https://0a1b.r2.cloudflarestorage.com', 'auto'],
  ['r2', { account: '0a1b', jurisdiction: 'eu' }, 'https://0a1b.eu.r2.cloudflarestorage.com', 'auto'],
  ['b2', { region: 'us-west-004' }, 'https://s3.us-west-004.backblazeb2.com', 'us-west-004'],
  ['wasabi', { region: 'us-east-1' }, 'https://s3.wasabisys.com', 'us-east-1'],
  ['wasabi', { region: 'eu-central-2' }, 'https://s3.eu-central-2.wasabisys.com', 'eu-central-2'],
  ['spaces', { region: 'fra1' }, 'https://fra1.digitaloceanspaces.com', 'fra1'],
  ['gcs', {}, 'https://storage.googleapis.com', 'auto'],
]

describe('a provider', () => {
  it.each(rows)('%s with %j is at %s, signed for %s', (id, answers, endpoint, region) => {
    expect(placeOf(id, answers)).toEqual({ endpoint, region, addressing: providers[id].addressing })
    expect(providerOf(endpoint)).toBe(id)
    const made = { ...placeOf(id, answers), name: 'x', bucket: 'team-files', prefix: '' }
    const credentials = { kind: 'typed', accessKeyId: 'AK' }
    expect(connectionDetailsSchema.safeParse({ ...made, credentials }).success).toBe(true)
  })

  it.each(['minio', 'ceph', 'other'] as const)('%s is wherever it is said to be', (id) => {
    const answers = { endpoint: ' https://s3.example.com:9000/path ', region: 'us-east-1' }
    expect(placeOf(id, answers)).toMatchObject({ endpoint: 'https://s3.example.com:9000/path' })
  })

  it.each(providerIds.filter((id) => providers[id].asks.length > 0))(
    '%s makes no address of no answer',
    (id) => {
      expect(placeOf(id, {}).endpoint).toBe('')
    },
  )

  it.each([
    'https://s3.example.com',
    'https://r2.cloudflarestorage.com.evil.example',
    'https://files.acme.com',
    '',
  ])('is not guessed from %j', (endpoint) => {
    expect(providerOf(endpoint)).toBe('other')
  })

  it.each(providerIds)('%s says where its facts are from', (id) => {
    const { sources, lacks: without } = providers[id]
    expect(sources.length > 0 || without.length === 0).toBe(true)
    expect(sources.every((source) => URL.canParse(source))).toBe(true)
  })

  it('is known by what it lacks', () => {
    expect([
      lacks('https://0a1b.r2.cloudflarestorage.com', 'post'),
      lacks('https://s3.eu-central-1.amazonaws.com', 'post'),
      lacks('https://s3.example.com', 'post'),
    ]).toEqual([true, false, false])
  })

  it.each([
    ['https://s3-accelerate.amazonaws.com', 'a.b', 'dotted-bucket-accelerated'],
    ['https://s3-accelerate.amazonaws.com', 'a-b', null],
    ['http://s3.example.com', 'a', 'not-encrypted'],
    ['http://127.0.0.1:9000', 'a', null],
  ])('%s with %s is warned about: %s', (endpoint, bucket, warning) => {
    expect(warnAboutPlace({ endpoint }, bucket)).toBe(warning)
  })

  it('has every way of AWS', () => {
    const hosts = awsWays.map((way) => placeOf('aws', { region: 'eu-west-1', way }).endpoint)
    expect(new Set(hosts).size).toBe(awsWays.length)
  })
})
