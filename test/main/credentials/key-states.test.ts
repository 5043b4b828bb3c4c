/** What the page is told of keys that come from elsewhere: their end, and a sign-in that is over; nothing twice. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Failure, FailureError } from '../../../contract/failure.ts'
import { createCredentialSupplies } from '../../../main/credentials/credential-supplies.ts'
import { createKeyStates } from '../../../main/credentials/key-states.ts'
import { createSender } from '../../../main/http/send-signed.ts'
import { createServiceSessions } from '../../../main/sign/service/service-sessions.ts'
import { createServiceSigner } from '../../../main/sign/service/service-signer.ts'
import { makeAwsHome, SSO_CONFIG } from '../../fakes/aws-home.ts'
import { startAwsStandIns } from '../../fakes/aws-stand-ins.ts'
import { failing } from '../../fakes/failing.ts'
import { startSigningService, TOKEN } from '../../fakes/signing-service.ts'
import { bucket, startTestServer } from '../../local-s3/start-test-server.ts'

const source = { kind: 'aws-profile', profile: 'sso' } as const

function rig() {
  const told: unknown[] = []
  const states = createKeyStates(() => told.push(states.of(source)))
  return { states, told }
}

it('tells what is new, once', () => {
  const { states, told } = rig()
  expect(states.of(source)).toBeNull()
  for (const endsAt of [7, 7, 9]) states.worked(source, endsAt)
  const ended = new FailureError({ kind: 'credentials', what: 'sign-in' })
  for (const caught of [ended, ended]) states.failed(source, caught)
  states.worked(source, null)
  expect(told).toEqual([
    { endsAt: 7, ended: false },
    { endsAt: 9, ended: false },
    { endsAt: 9, ended: true },
    { endsAt: null, ended: false },
  ])
})

it.each<Failure>([
  { kind: 'key-source', what: 'failed', code: '503', offline: false },
  { kind: 'credentials', what: 'refused', code: '403' },
  { kind: 'network', code: 'ECONNRESET', offline: true },
])('calls no sign-in over because of %j', (failure) => {
  const { states, told } = rig()
  states.failed(source, new FailureError(failure))
  states.failed(source, new Error('x'))
  expect(told).toEqual([])
})

describe('a source', () => {
  it('tells the end of its key, and that its sign-in is over, and when that is mended', async () => {
    const standIns = await startAwsStandIns(1_200)
    const home = await makeAwsHome({ config: SSO_CONFIG })
    const sender = createSender()
    onTestFinished(() => sender.close())
    const { states } = rig()
    const supply = createCredentialSupplies({
      sender,
      clock: Date,
      states,
      askCode: () => Promise.reject(new Error('nobody')),
    }).of(source, { name: 'Work', region: 'us-east-1' }, () => null)
    home.signIn(Date.now() + 3_600_000)
    await supply.get()
    expect(states.of(source)).toEqual({ endsAt: standIns.given.at(-1)?.expiresAt, ended: false })
    home.signIn(Date.now() - 1_000)
    supply.refused()
    await failing(supply.get())
    expect(states.of(source)?.ended).toBe(true)
    home.signIn(Date.now() + 3_600_000)
    await supply.get()
    expect(states.of(source)?.ended).toBe(false)
  })

  it('that is a signing service tells whether it takes the token', async () => {
    const { server } = await startTestServer()
    const service = await startSigningService({ endpoint: server.endpoint })
    const sender = createSender(service.network)
    onTestFinished(() => sender.close())
    const held = { token: TOKEN }
    const signing = { kind: 'signing-service', service: service.origin } as const
    const states = createKeyStates(() => undefined)
    const line = createServiceSessions(sender, Date, () => undefined, states).of(signing, () => held)
    const connection = { endpoint: server.endpoint, bucket, addressing: 'path' } as const
    const signer = createServiceSigner({ connection, clock: Date, ...line })
    const ended: unknown[] = []
    for (const token of [TOKEN, 'ended', TOKEN]) {
      held.token = token
      await signer.sign({ operation: 'GetObject', key: 'a' }, 60).catch(() => undefined)
      ended.push(states.of(signing)?.ended)
    }
    expect(ended).toEqual([false, true, false])
  })
})
