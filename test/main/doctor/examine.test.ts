import { describe, expect, it, onTestFinished } from 'vitest'
import type { Addressing, ConnectionDetails } from '../../../contract/connection.ts'
import { type DoctorLine, type DoctorStep, doctorSteps, isHealthy } from '../../../contract/doctor.ts'
import { type Failure, FailureError } from '../../../contract/failure.ts'
import type { Policy } from '../../../contract/policy.ts'
import type { FaultRule } from '../../../local-s3/faults.ts'
import type { LocalS3Options } from '../../../local-s3/server.ts'
import { examine } from '../../../main/doctor/examine.ts'
import type { Patient } from '../../../main/doctor/patient.ts'
import { measureClockOffset } from '../../../main/http/clock-offset.ts'
import { createSender } from '../../../main/http/send-signed.ts'
import { directNetwork } from '../../../main/network/network.ts'
import { inForce } from '../../../main/policy/combine-policies.ts'
import { policeSigner } from '../../../main/policy/policed-signer.ts'
import { createLocalSigner } from '../../../main/sign/local-signer.ts'
import { makeCertificate } from '../../fakes/certificate.ts'
import { bucket, credentials, startTestServer, temporaryFolder } from '../../local-s3/start-test-server.ts'

interface Case {
  server?: Partial<LocalS3Options>
  faults?: FaultRule[]
  details?: Partial<ConnectionDetails>
  patient?: Partial<Patient>
  secret?: string
  accessKeyId?: string
  policy?: Policy
  /** The one addressing under which the storage has the bucket. */
  knownBy?: Addressing
  /** With a certificate of its own. */
  tls?: true
  /** As for providers that are known to take none. */
  signsNoForms?: true
  /** A source that fails in place of the key. */
  noKey?: Failure
}

/** A name that no resolver is asked for: the store's answers come from the local server. */
const NAMED = 'http://storage.test'

async function examined(wanted: Case = {}): Promise<{ lines: DoctorLine[]; told: string[]; left: string[] }> {
  const tls = wanted.tls ? { tls: await makeCertificate(await temporaryFolder()) } : {}
  const { server } = await startTestServer({ ...wanted.server, ...tls })
  for (const rule of wanted.faults ?? []) server.faults.add(rule)
  const sender = createSender(directNetwork)
  onTestFinished(() => sender.close())
  const keys = {
    accessKeyId: wanted.accessKeyId ?? credentials.accessKeyId,
    secretAccessKey: wanted.secret ?? credentials.secretAccessKey,
  }
  const details: ConnectionDetails = {
    name: 'Storage',
    endpoint: server.endpoint,
    region: 'us-east-1',
    bucket,
    prefix: 'in/',
    addressing: 'path',
    credentials: { kind: 'typed', accessKeyId: keys.accessKeyId },
    ...wanted.details,
  }
  const policy = wanted.policy === undefined ? null : inForce({ setBy: 'IT', rules: wanted.policy }, null)
  const clock = { now: Date.now }
  const atServer = (place: ConnectionDetails): ConnectionDetails => ({
    ...place,
    endpoint: server.endpoint,
    addressing: 'path',
    bucket: place.addressing === wanted.knownBy ? place.bucket : 'not-there',
  })
  const told: string[] = []
  const lines = await examine(
    {
      details,
      storeOf(entered) {
        const place = wanted.knownBy === undefined ? entered : atServer(entered)
        const measuring = measureClockOffset(sender, clock)
        const signer = createLocalSigner({
          connection: place,
          clock,
          credentials: async () => {
            if (wanted.noKey !== undefined) throw new FailureError(wanted.noKey)
            return keys
          },
          clockOffset: () => measuring.clockOffset(),
        })
        const { signForm, ...others } = signer
        const able = wanted.signsNoForms ? others : signer
        return { sender: measuring, signer: policeSigner(able, place, () => policy) }
      },
      sender,
      network: directNetwork,
      lookup: async () => 1,
      now: Date.now,
      ...wanted.patient,
    },
    ({ step, verdict }) => told.push(`${step} ${verdict}`),
  )
  return { lines, told, left: server.ledger.objects().map(({ key }) => key) }
}

/** Everything that is not as it should be. */
function unwell(lines: readonly DoctorLine[]): string[] {
  return lines
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ step, verdict, problem }) => `${step} ${verdict}${problem === null ? '' : ` ${problem.code}`}`)
}

const denied = (operation: FaultRule['operation'], skip = 0): FaultRule => ({
  ...(operation === undefined ? {} : { operation }),
  skip,
  times: 100,
  do: { type: 'answer', status: 403, code: 'AccessDenied' },
})
const without = (operation: NonNullable<FaultRule['operation']>, skip = 0): FaultRule => ({
  operation,
  skip,
  times: 100,
  do: { type: 'answer', status: 501, code: 'NotImplemented' },
})
const rules = (body: string): FaultRule => ({
  operation: 'NotImplemented',
  do: { type: 'body', contentType: 'application/xml', body },
})
const cleansUp = (prefix: string) =>
  `<LifecycleConfiguration><Rule><Prefix>${prefix}</Prefix><Status>Enabled</Status><AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation></AbortIncompleteMultipartUpload></Rule></LifecycleConfiguration>`
/** A store that is there, whatever its name. */
const anyStore: Partial<Patient> = {
  sender: {
    send: async () => ({ status: 403, headers: {}, body: '<Error><Code>AccessDenied</Code></Error>' }),
    drop: () => undefined,
    close: async () => undefined,
  },
}
const skippedAfter = (step: DoctorStep) =>
  doctorSteps.slice(doctorSteps.indexOf(step) + 1).map((one) => `${one} skip`)
/** The local server speaks plain http, and has no lifecycle rules. */
const usual = ['certificate warn', 'lifecycle skip']

describe('the connection doctor', () => {
  it('finds nothing where nothing is wrong, tells each step as it goes, and leaves nothing', async () => {
    const { lines, told, left } = await examined()
    expect(unwell(lines)).toEqual(usual)
    expect(isHealthy(lines)).toBe(true)
    expect(told).toEqual(lines.flatMap(({ step, verdict }) => [`${step} running`, `${step} ${verdict}`]))
    expect(left).toEqual([])
  })

  it.each<[string, Case, string[]]>([
    [
      'a name that nobody knows',
      {
        details: { endpoint: 'http://storage.invalid' },
        patient: {
          lookup: async () => {
            throw Object.assign(new Error('x'), { code: 'ENOTFOUND' })
          },
        },
      },
      ['name fail offline', ...skippedAfter('name')],
    ],
    [
      'a proxy that refuses',
      {
        patient: {
          network: {
            proxyFor: async () => {
              throw new FailureError({ kind: 'proxy', status: 407 })
            },
          },
        },
      },
      ['proxy fail proxy-sign-in', ...skippedAfter('proxy')],
    ],
    [
      'nobody at home',
      { details: { endpoint: 'http://127.0.0.1:9' } },
      ['certificate fail offline', ...skippedAfter('certificate')],
    ],
    [
      'a certificate that nobody vouches for',
      { tls: true },
      ['certificate fail untrusted-certificate', ...skippedAfter('certificate')],
    ],
    [
      'a page to sign in on',
      {
        patient: {
          sender: {
            send: async () => ({ status: 200, headers: {}, body: '<html>Sign in</html>' }),
            drop: () => undefined,
            close: async () => undefined,
          },
        },
      },
      ['certificate fail network-sign-in', ...skippedAfter('certificate')],
    ],
    [
      'a clock that is an hour behind',
      { server: { now: () => Date.now() + 3_600_000 } },
      ['certificate warn', 'clock warn wrong-clock', 'lifecycle skip'],
    ],
    [
      'a key that is not known',
      { accessKeyId: 'AKIDNOBODY' },
      ['certificate warn', 'key fail wrong-key', ...skippedAfter('key')],
    ],
    [
      'a secret that does not fit',
      { secret: 'other' },
      ['certificate warn', 'key fail wrong-key', ...skippedAfter('key')],
    ],
    [
      'no key where the connection looks for it',
      { noKey: { kind: 'credentials', what: 'not-found', code: 'environment' } },
      ['certificate warn', 'key fail key-not-found', ...skippedAfter('key')],
    ],
    [
      'a sign-in that has ended',
      { noKey: { kind: 'credentials', what: 'sign-in', code: 'aws-profile' } },
      ['certificate warn', 'key fail key-expired', ...skippedAfter('key')],
    ],
    [
      'a source of keys that is silent',
      { noKey: { kind: 'key-source', what: 'failed', code: '503', offline: false } },
      ['certificate warn', 'key fail key-source-silent', ...skippedAfter('key')],
    ],
    [
      'a temporary key that has ended',
      {
        faults: [
          { operation: 'GetObject', times: 100, do: { type: 'answer', status: 400, code: 'ExpiredToken' } },
        ],
      },
      ['certificate warn', 'key fail key-expired', ...skippedAfter('key')],
    ],
    [
      'a bucket that is in the path and not in the host name',
      { details: { endpoint: NAMED, addressing: 'virtual-host' }, knownBy: 'path', patient: anyStore },
      ['certificate warn', 'addressing fail no-bucket', 'lifecycle skip'],
    ],
    [
      'a bucket that is in the host name and not in the path',
      { details: { endpoint: NAMED, addressing: 'path' }, knownBy: 'virtual-host', patient: anyStore },
      ['certificate warn', 'addressing fail no-bucket', 'lifecycle skip'],
    ],
    [
      'a host name with the bucket in it that nobody knows',
      {
        details: { endpoint: NAMED, addressing: 'virtual-host' },
        knownBy: 'path',
        patient: {
          ...anyStore,
          async lookup(host) {
            if (host === 'storage.test') return 1
            throw Object.assign(new Error('x'), { code: 'ENOTFOUND' })
          },
        },
      },
      ['certificate warn', 'addressing fail no-bucket', 'lifecycle skip'],
    ],
    [
      'another region',
      { server: { region: 'eu-central-1' } },
      ['certificate warn', 'region warn wrong-region', 'lifecycle skip'],
    ],
    [
      'no such bucket',
      { details: { bucket: 'not-there' } },
      ['certificate warn', 'bucket fail no-bucket', ...skippedAfter('bucket')],
    ],
    [
      'no right to put',
      { faults: [denied('PutObject')] },
      ['certificate warn', 'put fail no-permission', ...skippedAfter('put')],
    ],
    [
      'no right to get',
      { faults: [denied('GetObject')] },
      ['certificate warn', 'link fail no-permission', 'lifecycle skip'],
    ],
    [
      'no right to begin in parts',
      { faults: [denied('CreateMultipartUpload')] },
      ['certificate warn', 'multipart fail no-permission', 'list-parts skip', 'abort skip', 'lifecycle skip'],
    ],
    [
      'no right to send a part',
      { faults: [denied('UploadPart')] },
      ['certificate warn', 'multipart fail no-permission', 'list-parts skip', 'lifecycle skip'],
    ],
    [
      'nothing in parts at all',
      { faults: [without('CreateMultipartUpload')] },
      ['certificate warn', 'multipart fail not-supported', 'list-parts skip', 'abort skip', 'lifecycle skip'],
    ],
    [
      'no forms',
      { faults: [without('PostObject')] },
      ['certificate warn', 'form warn not-supported', 'lifecycle skip'],
    ],
    [
      'no right to send by a form',
      { faults: [denied('PostObject')] },
      ['certificate warn', 'form warn no-permission', 'lifecycle skip'],
    ],
    [
      'a provider that takes no forms, as everybody knows',
      { signsNoForms: true },
      ['certificate warn', 'form warn not-supported', 'lifecycle skip'],
    ],
    [
      'no right to list parts',
      { faults: [denied('ListParts')] },
      ['certificate warn', 'list-parts warn no-permission', 'lifecycle skip'],
    ],
    [
      'no right to abort',
      { faults: [denied('AbortMultipartUpload')] },
      ['certificate warn', 'abort warn no-permission', 'lifecycle skip'],
    ],
    [
      'no right to delete',
      { faults: [denied('DeleteObject')] },
      ['certificate warn', 'delete warn no-permission', 'lifecycle skip'],
    ],
    [
      'no checksums',
      { server: { checksums: false } },
      ['certificate warn', 'checksums warn', 'lifecycle skip'],
    ],
    [
      'checksums refused',
      { server: { checksums: 'refuse' } },
      ['certificate warn', 'checksums warn', 'lifecycle skip'],
    ],
    [
      'no conditional writes',
      {
        faults: [
          {
            operation: 'PutObject',
            skip: 1,
            times: 2,
            do: { type: 'answer', status: 501, code: 'NotImplemented' },
          },
        ],
      },
      ['certificate warn', 'conditional warn', 'lifecycle skip'],
    ],
    [
      'conditions that are ignored',
      {
        faults: [
          {
            operation: 'PutObject',
            skip: 1,
            do: { type: 'body', status: 200, contentType: 'application/xml', body: '' },
          },
        ],
      },
      ['certificate warn', 'conditional warn', 'lifecycle skip'],
    ],
    [
      'a policy without deleting',
      { policy: { verbs: ['operation', 'post'] } },
      ['certificate warn', 'delete skip policy-verb', 'lifecycle skip'],
    ],
    [
      'a policy without forms',
      { policy: { verbs: ['operation', 'delete'] } },
      ['certificate warn', 'form skip policy-verb', 'lifecycle skip'],
    ],
    ['nothing, where a rule cleans up', { faults: [rules(cleansUp(''))] }, ['certificate warn']],
    [
      'a rule for abandoned uploads in this folder',
      { faults: [rules(cleansUp('elsewhere/'))] },
      ['certificate warn', 'lifecycle warn'],
    ],
    [
      'no rule for abandoned uploads',
      {
        faults: [
          {
            operation: 'NotImplemented',
            do: { type: 'answer', status: 404, code: 'NoSuchLifecycleConfiguration' },
          },
        ],
      },
      ['certificate warn', 'lifecycle warn'],
    ],
  ])('names exactly what is missing: %s', async (_name, wanted, found) => {
    expect(unwell((await examined(wanted)).lines)).toEqual(found)
  })

  it('says nothing that a report may not hold', async () => {
    const { lines } = await examined({ secret: 'canary-7c1e' })
    expect(JSON.stringify(lines)).not.toMatch(/canary|AKID|X-Amz|http:/)
  })
})
