/** What a power cut leaves: whatever was synced last, and no more. The next start finds all the rest out again. */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { Connection } from '../../contract/connection.ts'
import { MIB } from '../../contract/limits.ts'
import type { FaultRule } from '../../local-s3/faults.ts'
import type { LocalS3 } from '../../local-s3/server.ts'
import { createTestEngine } from '../fakes/test-engine.ts'
import { startUploadRig } from '../fakes/upload-rig.ts'
import { bucket, credentials } from '../local-s3/start-test-server.ts'

/** Two parts. */
const LARGE = 9 * MIB
/** Slower than the server: whoever does not wait for the disk is ahead of it. */
const SLOW_DISK_MS = 300
/** Longer than the test: the server has acted, and its answer comes after the cut. */
const HELD = { type: 'delay', ms: 600_000 } as const

it.each<[string, number, FaultRule, (server: LocalS3) => boolean]>([
  [
    'Create was acted on, and its answer has not come',
    LARGE,
    { operation: 'CreateMultipartUpload', do: HELD },
    ({ ledger }) => ledger.uploads().length === 1,
  ],
  [
    'a part is there',
    LARGE,
    { operation: 'UploadPart', partNumber: 2, do: HELD },
    ({ ledger }) => ledger.uploads()[0]?.parts.length === 2,
  ],
  [
    'Complete was acted on',
    LARGE,
    { operation: 'CompleteMultipartUpload', do: HELD },
    ({ ledger }) => ledger.objects().length === 1,
  ],
  [
    'a single PUT was acted on',
    5,
    { operation: 'PutObject', do: HELD },
    ({ ledger }) => ledger.objects().length === 1,
  ],
])('when %s, the file is shared once and nothing is left behind', async (_, bytes, fault, isReached) => {
  let disk = ''
  let syncs = 0
  const rig = await startUploadRig({}, undefined, {
    // What SQLite has written to its log since the last sync is in the system's memory, and gone with the power.
    async syncFile() {
      const synced = join(rig.folder, `disk-${++syncs}`)
      mkdirSync(synced)
      for (const suffix of ['', '-wal'])
        copyFileSync(join(rig.folder, `slipway.sqlite${suffix}`), join(synced, `slipway.sqlite${suffix}`))
      await sleep(SLOW_DISK_MS)
      disk = synced
    },
  })
  rig.faults.add(fault)
  const { name } = rig.send('a.bin', bytes)
  await rig.waitFor(() => isReached(rig.server))
  rig.queue.stop()
  for (const process of rig.processes) process.die()
  rig.sender.drop()
  rig.faults.clear()

  const connection: Connection = {
    id: 'connection',
    kind: 'custom',
    name: 'test',
    endpoint: rig.server.endpoint,
    region: 'us-east-1',
    bucket,
    prefix: '',
    addressing: 'path',
    credentials: { kind: 'typed', accessKeyId: credentials.accessKeyId },
  }
  const next = createTestEngine({ connection, credentials, directory: disk })
  onTestFinished(() => next.remove())
  next.queue.restore(next.journal.read())
  await next.settled()

  expect(next.rows().map((row) => [row.name, row.state.kind])).toEqual([[name, 'done']])
  expect(rig.ledger.objects().map(({ size }) => size)).toEqual([bytes])
  expect(rig.ledger.uploads()).toEqual([])
  expect(next.history.count()).toBe(1)
})
