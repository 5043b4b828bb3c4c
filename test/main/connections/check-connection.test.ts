/** A connection is tried by doing what uploads do, and nothing of the trial stays. */
import { expect, it } from 'vitest'
import { checkConnection } from '../../../main/connections/check-connection.ts'
import { failing } from '../../fakes/failing.ts'
import { startUploadRig } from '../../fakes/upload-rig.ts'

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
