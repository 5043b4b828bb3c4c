/** Credentials that end in the middle of an upload: the source gives others, and the same upload goes on. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { CredentialSource } from '../../contract/credential-source.ts'
import { askSource } from '../../main/credentials/ask-source.ts'
import { keepFresh } from '../../main/credentials/keep-fresh.ts'
import { createSender } from '../../main/http/send-signed.ts'
import { type AwsStandIns, CONTAINER_TOKEN, MFA_CODE, startAwsStandIns } from '../fakes/aws-stand-ins.ts'
import { startFaultRig } from './fault-rig.ts'

const LARGE = 20 * 2 ** 20
const SHORT_LIFE_MS = 3_000
/** Bytes a second, so that an upload outlives a key. */
const SLOW = 5 * 2 ** 20

type KeySource = Exclude<CredentialSource, { kind: 'signing-service' }>

async function startSlowUpload(source: KeySource, prepare: (standIns: AwsStandIns) => void) {
  const standIns = await startAwsStandIns(SHORT_LIFE_MS)
  prepare(standIns)
  const sender = createSender()
  onTestFinished(() => sender.close())
  const tools = { sender, region: 'us-east-1', askCode: async () => MFA_CODE }
  const secret = { secretAccessKey: 'typed-secret' }
  const supply = keepFresh(() => askSource(source, secret, tools), { clock: Date })
  const rig = await startFaultRig({
    server: { credentials: standIns.given },
    seams: { credentials: () => supply.get(), refused: supply.refused },
  })
  rig.tools.transfer.configure(2, SLOW)
  return { standIns, rig }
}

const role = {
  kind: 'assume-role',
  from: { kind: 'typed', accessKeyId: 'AKIDTYPED' },
  roleArn: 'arn:aws:iam::123456789012:role/uploader',
} as const

describe('credentials that end in the middle of an upload', () => {
  it.each<[string, KeySource, (standIns: AwsStandIns) => void]>([
    ['an assumed role', role, () => undefined],
    [
      'a container',
      { kind: 'container' },
      ({ origin }) => {
        vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', `${origin}/container`)
        vi.stubEnv('AWS_CONTAINER_AUTHORIZATION_TOKEN', CONTAINER_TOKEN)
      },
    ],
    ['the machine', { kind: 'instance-metadata' }, () => undefined],
  ])('are had anew from %s, and the upload id stays', async (_, source, prepare) => {
    const { standIns, rig } = await startSlowUpload(source, prepare)
    expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
    expect(standIns.given.length).toBeGreaterThan(1)
    expect(rig.ledger.of('CreateMultipartUpload').length).toBe(1)
  })

  it('whose source is down for a while are waited for', async () => {
    const { standIns, rig } = await startSlowUpload(role, () => undefined)
    const upload = rig.sendFile('a.bin', LARGE)
    await rig.waitFor(() => upload.parts.size >= 1)
    standIns.failures.push(...Array.from({ length: 10 }, () => 503))
    expect(await rig.outcome(upload)).toBe('done')
    expect(rig.ledger.of('CreateMultipartUpload').length).toBe(1)
  })
})
