/** Files that change at random moments while they upload: what is shared is one version, never a mix of two. */
import { renameSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { MIB } from '../../contract/limits.ts'
import { someBytes } from '../fakes/upload-rig.ts'
import { createSeededRandom } from '../kill/seeded-random.ts'
import { startFaultRig } from './fault-rig.ts'
import { BATCH_TIMEOUT_MS, batchesOf } from './run-length.ts'

const changes: Record<string, (path: string, bytes: number, stamp: number) => void> = {
  edited: (path, bytes, stamp) => writeFileSync(path, someBytes(bytes, stamp)),
  'edited at its end': (path, bytes, stamp) => {
    const edited = someBytes(bytes)
    edited.writeUInt32LE(stamp, Math.max(0, bytes - 8))
    writeFileSync(path, edited)
  },
  truncated: (path, bytes) => truncateSync(path, Math.floor(bytes / 2)),
  grown: (path) => writeFileSync(path, 'more', { flag: 'a' }),
  replaced(path, bytes, stamp) {
    writeFileSync(`${path}.new`, someBytes(bytes, stamp))
    renameSync(`${path}.new`, path)
  },
  'edited with the old date'(path, bytes, stamp) {
    writeFileSync(path, someBytes(bytes, stamp))
    utimesSync(path, 1_000_000_000, 1_000_000_000)
  },
}

it.each(batchesOf('MOVES', 50))(
  '$count files that change on the way, no mixed object (seed $seed)',
  { timeout: BATCH_TIMEOUT_MS },
  async ({ seed, count }) => {
    const random = createSeededRandom(seed)
    const rig = await startFaultRig({ hurry: 200 })
    const outcomes: Record<string, number> = {}
    for (let move = 0; move < count; move++) {
      const bytes = random.pick([20_000, 300_000, MIB, 9 * MIB])
      const name = random.pick(Object.keys(changes))
      const upload = rig.sendFile(`move-${move}.bin`, bytes)
      await sleep(random.below(4 + bytes / 100_000))
      changes[name]?.(upload.path, bytes, move + 2)
      rig.noteSource(upload.path)
      const outcome = await rig.outcome(upload)
      outcomes[`${name}: ${outcome}`] = (outcomes[`${name}: ${outcome}`] ?? 0) + 1
      rig.queue.clear('all')
      await rig.waitFor(() => rig.queue.rows().length === 0)
    }
    console.log(`moves: ${count}, seed: ${seed}, ${JSON.stringify(outcomes)}`)
    expect(await rig.broken()).toEqual([])
  },
)
