/** Credentials that end in the middle of an upload: the source gives others, or the person does, and the upload goes on. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { FailureError } from '../../contract/failure.ts'
import type { Secret } from '../../main/connections/connection-book.ts'
import { createCredentialSupplies, type KeySource } from '../../main/credentials/credential-supplies.ts'
import { createSender } from '../../main/http/send-signed.ts'
import { type AwsHome, makeAwsHome, SSO_CONFIG } from '../fakes/aws-home.ts'
import { type AwsStandIns, CONTAINER_TOKEN, MFA_CODE, startAwsStandIns } from '../fakes/aws-stand-ins.ts'
import { startFaultRig } from './fault-rig.ts'

const LARGE = 20 * 2 ** 20
const SHORT_LIFE_MS = 2_500
/** Bytes a second, so that an upload outlives a key. */
const SLOW = 6 * 2 ** 20
const HOUR_MS = 3_600_000

interface Surroundings {
  standIns: AwsStandIns
  home: AwsHome
}

/** @param prepare sets up where the source looks */
async function startSlowUpload(source: KeySource, prepare: (around: Surroundings) => void = () => undefined) {
  const standIns = await startAwsStandIns(SHORT_LIFE_MS)
  const home = await makeAwsHome()
  prepare({ standIns, home })
  const sender = createSender()
  onTestFinished(() => sender.close())
  const person = { asked: 0, answers: true }
  const held: { source: KeySource; secret: Secret } = { source, secret: { secretAccessKey: 'typed-secret' } }
  const supplies = createCredentialSupplies({
    sender,
    clock: Date,
    async askCode() {
      person.asked += 1
      if (!person.answers) throw new FailureError({ kind: 'credentials', what: 'sign-in', code: 'no code' })
      return MFA_CODE
    },
  })
  const supply = () => supplies.of(held.source, { name: 'Work', region: 'us-east-1' }, () => held.secret)
  const rig = await startFaultRig({
    server: { credentials: standIns.given },
    seams: { credentials: () => supply().get(), refused: () => supply().refused() },
  })
  rig.tools.transfer.configure(2, SLOW)
  /** What comes after the last part comes after the end of the key. */
  const inTheMiddle = async () => {
    rig.faults.add({ operation: 'UploadPart', partNumber: 3, do: { type: 'delay', ms: SHORT_LIFE_MS } })
    const upload = rig.sendFile('a.bin', LARGE)
    await rig.waitFor(() => upload.parts.size >= 1)
    return upload
  }
  const begun = () => rig.ledger.of('CreateMultipartUpload').length
  return { standIns, home, rig, person, held, inTheMiddle, begun }
}

const ROLE = 'arn:aws:iam::123456789012:role/uploader'
const role = {
  kind: 'assume-role',
  from: { kind: 'typed', accessKeyId: 'AKIDTYPED' },
  roleArn: ROLE,
} as const
const profile = (name: string) => ({ kind: 'aws-profile', profile: name }) as const

/** A program as `credential_process` wants it, which gets its keys where a container does. */
const PROGRAM = `
const headers = { authorization: process.argv[3] }
const { Token: SessionToken, ...keys } = await (await fetch(process.argv[2], { headers })).json()
console.log(JSON.stringify({ Version: 1, SessionToken, ...keys }))
`

describe('credentials that end in the middle of an upload', () => {
  it.each<[string, KeySource, (around: Surroundings) => void]>([
    ['an assumed role', role, () => undefined],
    [
      'a container',
      { kind: 'container' },
      ({ standIns }) => {
        vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', `${standIns.origin}/container`)
        vi.stubEnv('AWS_CONTAINER_AUTHORIZATION_TOKEN', CONTAINER_TOKEN)
      },
    ],
    ['the machine', { kind: 'instance-metadata' }, () => undefined],
    [
      'a web identity',
      { kind: 'web-identity' },
      ({ home }) => {
        vi.stubEnv('AWS_WEB_IDENTITY_TOKEN_FILE', home.write('token', 'jwt-of-the-pod'))
        vi.stubEnv('AWS_ROLE_ARN', ROLE)
      },
    ],
    [
      'a profile that assumes a role',
      profile('team'),
      ({ home }) => {
        home.write(
          'credentials',
          '[work]\naws_access_key_id = AKIDWORK\naws_secret_access_key = work-secret\n',
        )
        home.write(
          'config',
          `[profile team]\nrole_arn = ${ROLE}\nsource_profile = work\nregion = eu-west-1\n`,
        )
      },
    ],
    [
      'a profile with a program',
      profile('made'),
      ({ home, standIns }) => {
        const program = home.write('keys.mjs', PROGRAM)
        const line = `${process.execPath} ${program} ${standIns.origin}/container ${CONTAINER_TOKEN}`
        home.write('config', `[profile made]\ncredential_process = ${line}\n`)
      },
    ],
    [
      'a sign-in of AWS SSO',
      profile('sso'),
      ({ home }) => {
        home.write('config', SSO_CONFIG)
        home.signIn(Date.now() + HOUR_MS)
      },
    ],
  ])('are had anew from %s, and the upload id stays', async (_, source, prepare) => {
    const { standIns, rig, person, begun } = await startSlowUpload(source, prepare)
    expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
    expect(standIns.given.length).toBeGreaterThan(1)
    expect([begun(), person.asked]).toEqual([1, 0])
  })

  it('whose source is down for a while are waited for', async () => {
    const { standIns, rig, inTheMiddle, begun } = await startSlowUpload(role)
    const upload = await inTheMiddle()
    standIns.failures.push(...Array.from({ length: 10 }, () => 503))
    expect(await rig.outcome(upload)).toBe('done')
    expect(begun()).toBe(1)
  })

  it('and take a code are asked of the person when they have ended, and not before', async () => {
    const { standIns, rig, person, begun } = await startSlowUpload({ ...role, mfaDevice: 'GAHT12345678' })
    expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
    expect(person.asked).toBeGreaterThan(1)
    expect([person.asked, begun()]).toEqual([standIns.given.length, 1])
  })

  it('and whose code nobody enters are said plainly; with a code the same upload goes on', async () => {
    const { rig, person, inTheMiddle, begun } = await startSlowUpload({ ...role, mfaDevice: 'GAHT12345678' })
    const upload = await inTheMiddle()
    person.answers = false
    expect(await rig.outcome(upload)).toBe('key-expired')
    person.answers = true
    rig.queue.retry('all')
    expect(await rig.outcome(upload)).toBe('done')
    expect(begun()).toBe(1)
  })

  it('and whose sign-in of SSO is over ask for another; after it the same upload goes on', async () => {
    const { rig, home, inTheMiddle, begun } = await startSlowUpload(profile('sso'), (around) => {
      around.home.write('config', SSO_CONFIG)
      around.home.signIn(Date.now() + HOUR_MS)
    })
    const upload = await inTheMiddle()
    home.signIn(Date.now() - 60_000)
    expect(await rig.outcome(upload)).toBe('key-expired')
    home.signIn(Date.now() + HOUR_MS)
    rig.queue.retry('all')
    expect(await rig.outcome(upload)).toBe('done')
    expect(begun()).toBe(1)
  })

  it('and were typed in are asked for again; with others the same upload goes on', async () => {
    const { standIns, rig, held, inTheMiddle, begun } = await startSlowUpload(role)
    const enter = async () => {
      await fetch(`${standIns.origin}/container`, { headers: { authorization: CONTAINER_TOKEN } })
      const { accessKeyId = '', secretAccessKey = '', sessionToken, expiresAt } = standIns.given.at(-1) ?? {}
      held.source = { kind: 'typed', accessKeyId, ...(expiresAt === undefined ? {} : { expiresAt }) }
      held.secret = { secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) }
    }
    await enter()
    const upload = await inTheMiddle()
    expect(await rig.outcome(upload)).toBe('key-expired')
    standIns.lifeMs = HOUR_MS
    await enter()
    rig.queue.retry('all')
    expect(await rig.outcome(upload)).toBe('done')
    expect(begun()).toBe(1)
  })
})
