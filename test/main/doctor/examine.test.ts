import { describe, expect, it, onTestFinished } from 'vitest'
import type { ConnectionDetails } from '../../../contract/connection.ts'
import { type DoctorLine, type DoctorStep, doctorSteps, isHealthy } from '../../../contract/doctor.ts'
import { FailureError } from '../../../contract/failure.ts'
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
import { bucket, credentials, startTestServer } from '../../local-s3/start-test-server.ts'

interface Case {
  server?: Partial<LocalS3Options>
  faults?: FaultRule[]
  details?: Partial<ConnectionDetails>
  patient?: Partial<Patient>
  secret?: string
  accessKeyId?: string
  policy?: Policy
}

async function examined(wanted: Case = {}): Promise<{ lines: DoctorLine[]; told: string[]; left: string[] }> {
  const { server } = await startTestServer(wanted.server)
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
  const told: string[] = []
  const lines = await examine(
    {
      details,
      storeOf(place) {
        const measuring = measureClockOffset(sender, clock)
        const signer = createLocalSigner({
          connection: place,
          clock,
          credentials: async () => keys,
          clockOffset: () => measuring.clockOffset(),
        })
        return { sender: measuring, signer: policeSigner(signer, place, () => policy) }
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
      'a policy without deleting',
      { policy: { verbs: ['operation'] } },
      ['certificate warn', 'delete skip policy-verb', 'lifecycle skip'],
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
