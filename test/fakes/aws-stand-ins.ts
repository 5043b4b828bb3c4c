/** STS, SSO, the machine's and the container's metadata on one port of loopback, each speaking its real protocol. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished, vi } from 'vitest'
import type { Credentials as StoreCredentials } from '../../local-s3/sign/signing-key.ts'
import { judgeStsSignature } from './sts-signature.ts'

/** What a stand-in was asked, by what was asked of it. */
export interface StandInQuestion {
  service: 'sts' | 'sso' | 'sso-oidc' | 'imds' | 'container'
  action: string
  /** Parameters or headers that matter. */
  values: Record<string, string>
}

export interface AwsStandIns {
  origin: string
  asked: StandInQuestion[]
  /** Every key that was given out, in order; a store that accepts them may hold this very array. */
  given: StoreCredentials[]
  /** Milliseconds that keys live from now on. */
  lifeMs: number
  /** Answers the next questions with this status, in turn; then all is well again. */
  failures: number[]
}

const METADATA_TOKEN = 'imds-session-token'
export const CONTAINER_TOKEN = 'container-authorization'
export const SSO_ACCESS_TOKEN = 'sso-access-token'
export const MFA_CODE = '123456'
/** Keys without end that STS knows beside those that were given out. */
export const KNOWN_KEYS: readonly StoreCredentials[] = [
  { accessKeyId: 'AKIDWORK', secretAccessKey: 'work-secret' },
  { accessKeyId: 'AKIDTYPED', secretAccessKey: 'typed-secret' },
]

/** Sets the environment so that the SDK finds all of it here, and nothing of the machine. */
export async function startAwsStandIns(lifeMs = 3_600_000): Promise<AwsStandIns> {
  const standIns: AwsStandIns = { origin: '', asked: [], given: [], lifeMs, failures: [] }
  const server = createServer((request, response) => void answer(standIns, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  standIns.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  onTestFinished(() => {
    vi.unstubAllEnvs()
    server.closeAllConnections()
    server.close()
  })
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined)
  vi.stubEnv('AWS_ENDPOINT_URL_STS', standIns.origin)
  vi.stubEnv('AWS_ENDPOINT_URL_SSO', standIns.origin)
  vi.stubEnv('AWS_ENDPOINT_URL_SSO_OIDC', standIns.origin)
  vi.stubEnv('AWS_EC2_METADATA_SERVICE_ENDPOINT', standIns.origin)
  vi.stubEnv('AWS_CONFIG_FILE', '/nowhere/config')
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nowhere/credentials')
  return standIns
}

function mint(standIns: AwsStandIns): StoreCredentials & { sessionToken: string; expiresAt: number } {
  const number = standIns.given.length + 1
  const made = {
    accessKeyId: `ASIA${String(number).padStart(16, '0')}`,
    secretAccessKey: randomBytes(20).toString('hex'),
    sessionToken: `token-${number}-${randomBytes(12).toString('hex')}`,
    expiresAt: Date.now() + standIns.lifeMs,
  }
  standIns.given.push(made)
  return made
}

async function answer(standIns: AwsStandIns, request: IncomingMessage, response: ServerResponse) {
  const { origin, asked } = standIns
  const url = new URL(request.url ?? '/', origin)
  const body = await bodyOf(request)
  const status = standIns.failures.shift()
  if (status !== undefined) return void response.writeHead(status).end('<html>down</html>')
  const header = (name: string) => String(request.headers[name] ?? '')
  if (url.pathname.startsWith('/latest/')) return imds(standIns, request, url, response)
  if (url.pathname === '/container') {
    asked.push({ service: 'container', action: 'credentials', values: {} })
    if (header('authorization') !== CONTAINER_TOKEN) return void response.writeHead(401).end('{}')
    return json(response, 200, containerDocument(mint(standIns)))
  }
  if (url.pathname === '/federation/credentials') {
    asked.push({ service: 'sso', action: 'GetRoleCredentials', values: Object.fromEntries(url.searchParams) })
    if (header('x-amz-sso_bearer_token') !== SSO_ACCESS_TOKEN)
      return json(response, 401, { message: 'Session token not found or invalid' }, 'UnauthorizedException')
    const { expiresAt, ...keys } = mint(standIns)
    return json(response, 200, { roleCredentials: { ...keys, expiration: expiresAt } })
  }
  if (url.pathname === '/token') {
    const { grantType = '', refreshToken = '' } = JSON.parse(body) as Record<string, string>
    asked.push({ service: 'sso-oidc', action: 'CreateToken', values: { grantType, refreshToken } })
    return json(response, 200, { accessToken: SSO_ACCESS_TOKEN, expiresIn: 3_600, refreshToken: 'next' })
  }
  return sts(standIns, request, body, response)
}

function imds({ asked, ...rest }: AwsStandIns, request: IncomingMessage, url: URL, response: ServerResponse) {
  const standIns = { asked, ...rest }
  asked.push({ service: 'imds', action: `${request.method} ${url.pathname}`, values: {} })
  if (request.method === 'PUT') {
    const life = String(request.headers['x-aws-ec2-metadata-token-ttl-seconds'] ?? '')
    return void response.writeHead(life === '' ? 400 : 200).end(METADATA_TOKEN)
  }
  // IMDSv2: nothing without the session's token.
  if (request.headers['x-aws-ec2-metadata-token'] !== METADATA_TOKEN)
    return void response.writeHead(401).end()
  const path = url.pathname.replace('/latest/meta-data/iam/security-credentials', '')
  if (path === '' || path === '/') return void response.end('uploader-role')
  json(response, 200, { Code: 'Success', Type: 'AWS-HMAC', ...containerDocument(mint(standIns)) })
}

function sts(standIns: AwsStandIns, request: IncomingMessage, body: string, response: ServerResponse) {
  const form = new URLSearchParams(body)
  const action = form.get('Action') ?? ''
  const accessKeyId = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const values = { ...Object.fromEntries(form), signedBy: accessKeyId }
  standIns.asked.push({ service: 'sts', action, values })
  const refuse = (code: string) =>
    xml(
      response,
      403,
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
    )
  // Whoever has a web identity signs nothing.
  const refusal =
    action === 'AssumeRole'
      ? judgeStsSignature(request, body, [...KNOWN_KEYS, ...standIns.given])
      : form.get('WebIdentityToken')
        ? null
        : 'MissingAuthenticationToken'
  if (refusal !== null) return refuse(refusal)
  if (form.get('RoleArn')?.endsWith('/forbidden')) return refuse('AccessDenied')
  if (form.has('SerialNumber') && form.get('TokenCode') !== MFA_CODE) return refuse('AccessDenied')
  const { accessKeyId: id, secretAccessKey, sessionToken, expiresAt } = mint(standIns)
  const inside = `<Credentials><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey><SessionToken>${sessionToken}</SessionToken><Expiration>${new Date(expiresAt).toISOString()}</Expiration></Credentials>`
  xml(
    response,
    200,
    `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>${inside}</${action}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${action}Response>`,
  )
}

function containerDocument(keys: ReturnType<typeof mint>) {
  return {
    AccessKeyId: keys.accessKeyId,
    SecretAccessKey: keys.secretAccessKey,
    Token: keys.sessionToken,
    Expiration: new Date(keys.expiresAt).toISOString(),
  }
}

function json(response: ServerResponse, status: number, body: unknown, errorType?: string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(errorType === undefined ? {} : { 'x-amzn-errortype': errorType }),
  })
  response.end(JSON.stringify(body))
}

function xml(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/xml' }).end(body)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
