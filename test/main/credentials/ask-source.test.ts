/** Every source of credentials, asked through real files and stand-ins that speak the real protocols. */
import { chmodSync } from 'node:fs'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { BaseSource } from '../../../contract/credential-source.ts'
import { FailureError } from '../../../contract/failure.ts'
import { askSource, type SourceTools } from '../../../main/credentials/ask-source.ts'
import { createSender } from '../../../main/http/send-signed.ts'
import { makeAwsHome, SSO_CONFIG } from '../../fakes/aws-home.ts'
import { CONTAINER_TOKEN, MFA_CODE, startAwsStandIns } from '../../fakes/aws-stand-ins.ts'
import { failing } from '../../fakes/failing.ts'

const ROLE = 'arn:aws:iam::123456789012:role/uploader'

async function rig(files: { config?: string; credentials?: string } = {}) {
  const standIns = await startAwsStandIns()
  const home = await makeAwsHome(files)
  const sender = createSender()
  onTestFinished(() => sender.close())
  const codes: string[] = []
  const tools: SourceTools = {
    sender,
    region: 'eu-central-1',
    async askCode(device) {
      codes.push(device)
      return MFA_CODE
    },
  }
  const lastGiven = () => {
    const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = standIns.given.at(-1) ?? {}
    return { accessKeyId, secretAccessKey, sessionToken, expiresAt }
  }
  return { standIns, home, write: home.write, tools, codes, lastGiven }
}

const profile = (name: string) => ({ kind: 'aws-profile', profile: name }) as const
const STATIC = '[work]\naws_access_key_id = AKIDWORK\naws_secret_access_key = work-secret\n'

describe('S11: a profile of the shared files', () => {
  it('has keys of its own', async () => {
    const { tools } = await rig({ credentials: STATIC })
    expect(await askSource(profile('work'), null, tools)).toEqual({
      accessKeyId: 'AKIDWORK',
      secretAccessKey: 'work-secret',
    })
  })

  it('is read again each time', async () => {
    const { tools, write } = await rig({ credentials: STATIC })
    await askSource(profile('work'), null, tools)
    write('credentials', STATIC.replace('AKIDWORK', 'AKIDNEW').replace('work-secret', 'new-secret'))
    expect((await askSource(profile('work'), null, tools)).accessKeyId).toBe('AKIDNEW')
  })

  it('has keys from a program, with their end', async () => {
    const { tools, write } = await rig()
    const program = write(
      'helper',
      `#!/bin/sh\necho '{"Version":1,"AccessKeyId":"AKIDPROC","SecretAccessKey":"s","SessionToken":"t","Expiration":"2099-01-01T00:00:00Z"}'\n`,
    )
    chmodSync(program, 0o700)
    write('config', `[profile made]\ncredential_process = ${program}\n`)
    expect(await askSource(profile('made'), null, tools)).toEqual({
      accessKeyId: 'AKIDPROC',
      secretAccessKey: 's',
      sessionToken: 't',
      expiresAt: Date.UTC(2099, 0, 1),
    })
  })

  it('assumes a role with another profile, and asks for the code of its device', async () => {
    const device = 'arn:aws:iam::123456789012:mfa/ann'
    const { tools, standIns, codes, lastGiven } = await rig({
      credentials: STATIC,
      config: `[profile team]\nrole_arn = ${ROLE}\nsource_profile = work\nmfa_serial = ${device}\nregion = eu-west-1\n`,
    })
    expect(await askSource(profile('team'), null, tools)).toEqual(lastGiven())
    expect(codes).toEqual([device])
    expect(standIns.asked).toEqual([
      {
        service: 'sts',
        action: 'AssumeRole',
        values: expect.objectContaining({ RoleArn: ROLE, TokenCode: MFA_CODE, signedBy: 'AKIDWORK' }),
      },
    ])
  })

  it('uses a web identity', async () => {
    const { tools, write, standIns, lastGiven } = await rig()
    const token = write('token', 'jwt-of-the-pod')
    write('config', `[profile pod]\nrole_arn = ${ROLE}\nweb_identity_token_file = ${token}\n`)
    expect(await askSource(profile('pod'), null, tools)).toEqual(lastGiven())
    expect(standIns.asked[0]).toMatchObject({
      action: 'AssumeRoleWithWebIdentity',
      values: { WebIdentityToken: 'jwt-of-the-pod' },
    })
  })

  it('uses a sign-in of AWS SSO', async () => {
    const { tools, home, standIns, lastGiven } = await rig({ config: SSO_CONFIG })
    home.signIn(Date.now() + 3_600_000)
    expect(await askSource(profile('sso'), null, tools)).toEqual(lastGiven())
    expect(standIns.asked[0]?.values).toEqual({ account_id: '123456789012', role_name: 'Uploader' })
  })

  it('refreshes a sign-in that has ended, where it can be', async () => {
    const { tools, home, standIns } = await rig({ config: SSO_CONFIG })
    const client = { clientId: 'c', clientSecret: 's', registrationExpiresAt: '2099-01-01T00:00:00Z' }
    home.signIn(Date.now() - 60_000, { accessToken: 'old', refreshToken: 'refresh-1', ...client })
    await askSource(profile('sso'), null, tools)
    expect(standIns.asked.map(({ action }) => action)).toEqual(['CreateToken', 'GetRoleCredentials'])
    expect(standIns.asked[0]?.values).toEqual({ grantType: 'refresh_token', refreshToken: 'refresh-1' })
  })

  it.each([
    ['has ended', true],
    ['was never begun', false],
  ])('asks for a sign-in where that of SSO %s', async (_, ended) => {
    const { tools, home } = await rig({ config: SSO_CONFIG })
    if (ended) home.signIn(Date.now() - 60_000)
    expect(await failing(askSource(profile('sso'), null, tools))).toEqual({
      kind: 'credentials',
      what: 'sign-in',
      code: 'aws-profile',
    })
  })
})

describe('S11: the surroundings', () => {
  it('are the environment', async () => {
    const { tools } = await rig()
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDENV')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'env-secret')
    vi.stubEnv('AWS_SESSION_TOKEN', 'env-token')
    expect(await askSource({ kind: 'environment' }, null, tools)).toEqual({
      accessKeyId: 'AKIDENV',
      secretAccessKey: 'env-secret',
      sessionToken: 'env-token',
    })
  })

  it('are the container, whose endpoint wants a token', async () => {
    const { tools, standIns, lastGiven } = await rig()
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', `${standIns.origin}/container`)
    vi.stubEnv('AWS_CONTAINER_AUTHORIZATION_TOKEN', CONTAINER_TOKEN)
    expect(await askSource({ kind: 'container' }, null, tools)).toEqual(lastGiven())
  })

  it('are the machine, by version 2 of its metadata service alone', async () => {
    const { tools, standIns, lastGiven } = await rig()
    expect(await askSource({ kind: 'instance-metadata' }, null, tools)).toEqual(lastGiven())
    expect(standIns.asked[0]?.action).toBe('PUT /latest/api/token')
  })

  it('are a web identity', async () => {
    const { tools, write, lastGiven } = await rig()
    vi.stubEnv('AWS_WEB_IDENTITY_TOKEN_FILE', write('token', 'jwt'))
    vi.stubEnv('AWS_ROLE_ARN', ROLE)
    expect(await askSource({ kind: 'web-identity' }, null, tools)).toEqual(lastGiven())
  })
})

describe('a role', () => {
  it('is assumed with typed keys, at a token service of its own', async () => {
    const { tools, standIns, lastGiven } = await rig()
    vi.stubEnv('AWS_ENDPOINT_URL_STS', 'http://127.0.0.1:1')
    const from: BaseSource = { kind: 'typed', accessKeyId: 'AKIDTYPED' }
    const source = {
      kind: 'assume-role',
      from,
      roleArn: ROLE,
      externalId: 'partner',
      sessionSeconds: 900,
      tokenService: standIns.origin,
    } as const
    expect(await askSource(source, { secretAccessKey: 'typed-secret' }, tools)).toEqual(lastGiven())
    expect(standIns.asked[0]?.values).toMatchObject({
      ExternalId: 'partner',
      DurationSeconds: '900',
      RoleSessionName: 'slipway',
      signedBy: 'AKIDTYPED',
    })
  })

  it('with a device asks for its code; a question that is put away is a sign-in that is needed', async () => {
    const { tools } = await rig({ credentials: STATIC })
    const source = {
      kind: 'assume-role',
      from: profile('work'),
      roleArn: ROLE,
      mfaDevice: 'GAHT12345678',
    } as const
    expect((await askSource(source, null, tools)).accessKeyId).toMatch(/^ASIA/)
    const failure = { kind: 'credentials', what: 'sign-in' } as const
    const refusing = {
      ...tools,
      askCode: async () => {
        throw new FailureError(failure)
      },
    }
    expect(await failing(askSource(source, null, refusing))).toEqual(failure)
    const mistyped = { ...tools, askCode: async () => '000000' }
    expect(await failing(askSource(source, null, mistyped))).toEqual({
      kind: 'credentials',
      what: 'sign-in',
      code: '403 AccessDenied',
    })
  })
})

describe('S8: what is missing', () => {
  it.each([
    ['a profile that is not there', profile('nobody'), 'not-found'],
    ['a profile with half a key', profile('half'), 'incomplete'],
    ['a profile with nothing in it', profile('empty'), 'not-found'],
    ['an empty environment', { kind: 'environment' }, 'not-found'],
    ['no container', { kind: 'container' }, 'not-found'],
    ['no web identity', { kind: 'web-identity' }, 'not-found'],
    ['typed keys whose secret is gone', { kind: 'typed', accessKeyId: 'AK' }, 'missing'],
  ] as const)('is said of %s', async (_, source, what) => {
    const { tools } = await rig({ credentials: '[half]\naws_access_key_id = AK\n[empty]\nregion = x\n' })
    expect(await failing(askSource(source, null, tools))).toMatchObject({ kind: 'credentials', what })
  })

  it('is said of an environment with half a key', async () => {
    const { tools } = await rig()
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDENV')
    expect(await failing(askSource({ kind: 'environment' }, null, tools))).toMatchObject({
      what: 'incomplete',
    })
  })
})

describe('a token service', () => {
  it.each([
    ['a secret that does not fit', 'AKIDTYPED', 'other', '403 SignatureDoesNotMatch'],
    ['a key that it does not know', 'AKIDNOBODY', 'typed-secret', '403 InvalidClientTokenId'],
  ])('checks who signed: %s is refused', async (_, accessKeyId, secretAccessKey, code) => {
    const { tools } = await rig()
    const source = { kind: 'assume-role', from: { kind: 'typed', accessKeyId }, roleArn: ROLE } as const
    expect(await failing(askSource(source, { secretAccessKey }, tools))).toEqual({
      kind: 'credentials',
      what: 'refused',
      code,
    })
  })
})

describe('a source that fails', () => {
  it.each([
    [
      'refuses the role',
      '/forbidden',
      [],
      { kind: 'credentials', what: 'refused', code: '403 AccessDenied' },
    ],
    ['is down', '/x', [503, 503, 503], { kind: 'key-source', what: 'failed' }],
  ])('because it %s', async (_, role, failures, failure) => {
    const { tools, standIns } = await rig({ credentials: STATIC })
    standIns.failures.push(...failures)
    const roleArn = `arn:aws:iam::123456789012:role${role}`
    const source = { kind: 'assume-role', from: profile('work'), roleArn } as const
    expect(await failing(askSource(source, null, tools))).toMatchObject(failure)
  })

  it('because nobody is there', async () => {
    const { tools } = await rig({ credentials: STATIC })
    const source = {
      kind: 'assume-role',
      from: profile('work'),
      roleArn: ROLE,
      tokenService: 'http://127.0.0.1:1',
    } as const
    expect(await failing(askSource(source, null, tools))).toEqual({
      kind: 'key-source',
      what: 'unreachable',
      code: 'ECONNREFUSED',
      offline: true,
    })
    vi.stubEnv('AWS_EC2_METADATA_SERVICE_ENDPOINT', 'http://127.0.0.1:1')
    expect(await failing(askSource({ kind: 'instance-metadata' }, null, tools))).toMatchObject({
      kind: 'key-source',
    })
  })

  it('because its program does, whose words go nowhere', async () => {
    const { tools } = await rig({
      config: '[profile broken]\ncredential_process = sh -c "echo hunter2-secret >&2; exit 3"\n',
    })
    const failure = await failing(askSource(profile('broken'), null, tools))
    expect(failure).toEqual({ kind: 'key-source', what: 'failed', code: 'aws-profile', offline: false })
  })
})
