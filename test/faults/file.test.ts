/** Rows 22 to 24 of the faults: what happens to the file that is being sent. */
import { renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FailureError } from '../../contract/failure.ts'
import { MIB } from '../../contract/limits.ts'
import { openSourceFile } from '../../transfer/source-file.ts'
import { someBytes } from '../fakes/upload-rig.ts'
import { startFaultRig } from './fault-rig.ts'

/** Three parts. */
const LARGE = 20 * MIB
const LONG_AGO = new Date('2020-02-02T02:02:02Z')

it.each<[string, (path: string) => void]>([
  ['edited', (path) => writeFileSync(path, someBytes(LARGE, 2))],
  [
    'edited and dated back',
    (path) => {
      writeFileSync(path, someBytes(LARGE, 2))
      utimesSync(path, LONG_AGO, LONG_AGO)
    },
  ],
  ['truncated', (path) => truncateSync(path, 5 * MIB)],
  ['grown', (path) => writeFileSync(path, 'more', { flag: 'a' })],
  ['deleted', (path) => rmSync(path)],
  [
    'renamed over',
    (path) => {
      writeFileSync(`${path}.new`, someBytes(LARGE, 3))
      renameSync(`${path}.new`, path)
    },
  ],
])('row 22: a file that is %s while it uploads is not shared', async (_, change) => {
  const rig = await startFaultRig()
  rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'delay', ms: 400 } })
  const upload = rig.sendFile('a.bin', LARGE)
  await rig.waitFor(() => upload.parts.size === 2)
  change(upload.path)
  rig.noteSource(upload.path)
  expect(await rig.outcome(upload)).toBe('file-changed')
  expect([rig.history.count(), rig.ledger.objects()]).toEqual([0, []])
  rig.edit(upload.path, 12 * MIB)
  rig.queue.retry('all')
  expect(await rig.outcome(upload)).toBe('done')
})

it.each([
  ['as an editor does', undefined],
  ['and dated back', LONG_AGO],
])('row 23: parts of a file edited between crash and resume, %s, are hashed again', async (_, modified) => {
  const rig = await startFaultRig()
  rig.faults.add({ operation: 'UploadPart', partNumber: 3, do: { type: 'stall' } })
  const upload = rig.sendFile('a.bin', LARGE)
  await rig.waitFor(() => upload.parts.size === 2)
  const changed = someBytes(LARGE)
  changed.fill(0, 0, 100)
  writeFileSync(upload.path, changed)
  if (modified !== undefined) utimesSync(upload.path, modified, modified)
  rig.noteSource(upload.path)
  rig.faults.clear()
  rig.ledger.clear()
  const [resumed] = await rig.restart()
  if (resumed === undefined) throw new Error('the journal lost the upload')
  expect(await rig.outcome(resumed)).toBe('done')
  expect(Array.from(rig.partRequests(), (count) => count ?? 0)).toEqual([1, 0, 1])
})

it.each(['EIO', 'ESTALE', 'ENODEV', 'EBUSY', 'EACCES', 'ENXIO'])(
  'row 24: %s stops the one file that it strikes; the others go on, and it goes on when it can be read',
  async (code) => {
    let broken = true
    const rig = await startFaultRig({
      seams: {
        transfer: {
          async openSource(path, expected) {
            const source = await openSourceFile(path, expected)
            const read: typeof source.read = async (target, offset) => {
              if (broken && path.endsWith('bad.bin') && offset >= 8 * MIB)
                throw new FailureError({ kind: 'file', what: 'unreadable', code })
              return source.read(target, offset)
            }
            return { ...source, read }
          },
        },
      },
    })
    const [bad, good] = [rig.sendFile('bad.bin', LARGE), rig.sendFile('good.bin', LARGE)]
    expect(await rig.outcome(bad)).toBe('file-unreadable')
    expect(await rig.outcome(good)).toBe('done')
    broken = false
    rig.queue.retry('all')
    expect(await rig.outcome(bad)).toBe('done')
    expect(rig.ledger.of('CreateMultipartUpload').length).toBe(2)
  },
)
