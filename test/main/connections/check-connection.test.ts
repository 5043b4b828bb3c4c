/** A connection is tried by doing what uploads do, and nothing of the trial stays. */
import { expect, it, onTestFinished } from 'vitest'
import type { ConnectionDetails } from '../../../contract/connection.ts'
import { checkConnection, tryConnection } from '../../../main/connections/check-connection.ts'
import { measureClockOffset } from '../../../main/http/clock-offset.ts'
import { createSender } from '../../../main/http/send-signed.ts'
import type { Store } from '../../../main/s3/store.ts'
import { createLocalSigner } from '../../../main/sign/local-signer.ts'
import { failing } from '../../fakes/failing.ts'
import { startUploadRig } from '../../fakes/upload-rig.ts'
import { bucket, credentials } from '../../local-s3/start-test-server.ts'

it.each([
  ['knows checksums', true, 'crc32'],
  ['ignores them', false, 'md5'],
  ['refuses them', 'refuse', 'md5'],
] as const)(
  'learns of a store that it %s, under the prefix, and leaves nothing',
  async (_, checksums, known) => {
    const { store, ledger } = await startUploadRig({ checksums })
    expect(await checkConnection(store, 'team/')).toBe(known)
    expect([ledger.objects(), ledger.uploads()]).toEqual([[], []])
    expect(ledger.entries.every(({ key }) => key?.startsWith('team/'))).toBe(true)
    expect([...new Set(ledger.entries.map(({ operation }) => operation))]).toEqual([
      'PutObject',
      'GetObject',
      'DeleteObject',
    ])
  },
)

it('is content without the right to delete, which uploads do not need', async () => {
  const { store, faults } = await startUploadRig()
  faults.add({ operation: 'DeleteObject', do: { type: 'answer', status: 403, code: 'AccessDenied' } })
  expect(await checkConnection(store, '')).toBe('crc32')
})

it.each([
  ['PutObject', 'AccessDenied'],
  ['PutObject', 'InvalidAccessKeyId'],
  ['GetObject', 'AccessDenied'],
] as const)('fails where %s is refused with %s', async (operation, code) => {
  const { store, faults } = await startUploadRig()
  faults.add({ operation, do: { type: 'answer', status: 403, code } })
  expect(await failing(checkConnection(store, ''))).toMatchObject({ kind: 's3', code })
})

/** Details as a person would enter them, and a store of them with a clock of its own. */
function entered(endpoint: string): [ConnectionDetails, (details: ConnectionDetails) => Store] {
  const details: ConnectionDetails = {
    name: 'Team',
    endpoint,
    region: 'us-east-1',
    bucket,
    prefix: '',
    addressing: 'path',
    credentials: { kind: 'typed', accessKeyId: credentials.accessKeyId },
  }
  const sender = createSender()
  onTestFinished(() => sender.close())
  const storeOf = (connection: ConnectionDetails): Store => {
    const measuring = measureClockOffset(sender, Date)
    const clockOffset = () => measuring.clockOffset()
    const signer = createLocalSigner({
      connection,
      clock: Date,
      credentials: async () => credentials,
      clockOffset,
    })
    return { signer, sender: measuring }
  }
  return [details, storeOf]
}

it('corrects a region that the store names', async () => {
  const { server } = await startUploadRig({ region: 'eu-central-1' })
  const { details, known } = await tryConnection(...entered(server.endpoint))
  expect([details.region, known]).toEqual(['eu-central-1', 'crc32'])
})

it('works with a computer whose clock is a day off, in another region too', async () => {
  const { server } = await startUploadRig({ region: 'eu-central-1', now: () => Date.now() - 86_400_000 })
  const { details } = await tryConnection(...entered(server.endpoint))
  expect(details.region).toBe('eu-central-1')
})

it('gives up on a store that refuses for another reason, at once', async () => {
  const { server, faults, ledger } = await startUploadRig()
  faults.add({ operation: 'PutObject', times: 9, do: { type: 'answer', status: 403, code: 'AccessDenied' } })
  expect(await failing(tryConnection(...entered(server.endpoint)))).toMatchObject({ code: 'AccessDenied' })
  expect(ledger.of('PutObject').length).toBe(1)
})
