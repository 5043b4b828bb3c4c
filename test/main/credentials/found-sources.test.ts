/** What a person can choose from: names and kinds of what this computer has, and never a value. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { findSources } from '../../../main/credentials/found-sources.ts'
import { temporaryFolder } from '../../local-s3/start-test-server.ts'

afterEach(() => vi.unstubAllEnvs())

async function files(config: string, credentials: string): Promise<void> {
  const home = await temporaryFolder()
  for (const [name, text] of Object.entries({ config, credentials })) writeFileSync(join(home, name), text)
  vi.stubEnv('AWS_CONFIG_FILE', join(home, 'config'))
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(home, 'credentials'))
}

it('S11: lists profiles by name, the default one first, with how each comes by its keys', async () => {
  await files(
    `[profile team]
role_arn = arn:aws:iam::1:role/r
source_profile = work
[profile careful]
role_arn = arn:aws:iam::1:role/r
source_profile = work
mfa_serial = device
[profile pod]
role_arn = arn:aws:iam::1:role/r
web_identity_token_file = /token
[profile sso]
sso_session = corp
sso_account_id = 1
sso_role_name = r
[sso-session corp]
sso_region = eu-central-1
[profile made]
credential_process = /bin/helper
[profile settings-only]
region = eu-west-1
[services local]
s3 =
  endpoint_url = http://localhost
[default]
region = eu-central-1
`,
    `[work]
aws_access_key_id = AKIDCANARY
aws_secret_access_key = canary-secret
[default]
aws_access_key_id = AKIDCANARY
aws_secret_access_key = canary-secret
[half]
aws_secret_access_key = canary-secret
`,
  )
  const found = await findSources({})
  expect(found.profiles.map(({ profile, kind }) => `${profile}: ${kind}`)).toEqual([
    'default: keys',
    'careful: role-with-code',
    'half: incomplete',
    'made: program',
    'pod: web-identity',
    'sso: sso',
    'team: role',
    'work: keys',
  ])
  expect(JSON.stringify(found)).not.toMatch(/canary|AKIDCANARY|arn:|\/bin\//i)
})

it('S11: tells what the environment offers, by the names of its variables', async () => {
  await files('', '')
  const found = (environment: Record<string, string>) => findSources(environment)
  expect(await found({})).toEqual({
    profiles: [],
    environment: false,
    container: false,
    webIdentity: false,
  })
  expect(
    await found({
      AWS_ACCESS_KEY_ID: 'AK',
      AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/t',
    }),
  ).toEqual({ profiles: [], environment: true, container: true, webIdentity: true })
})

it('finds nothing, and does not fail, where there are no files', async () => {
  vi.stubEnv('AWS_CONFIG_FILE', '/nowhere/config')
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nowhere/credentials')
  expect((await findSources({})).profiles).toEqual([])
})
