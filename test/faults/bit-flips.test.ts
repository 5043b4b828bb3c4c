/** Single bits that flip on the wire or in what a store takes in: none of them reaches anyone unseen. */
import { expect, it } from 'vitest'
import { MIB } from '../../contract/limits.ts'
import { createSeededRandom, type SeededRandom } from '../kill/seeded-random.ts'
import { type FaultRig, startFaultRig } from './fault-rig.ts'
import { BATCH_TIMEOUT_MS, batchesOf } from './run-length.ts'

const SMALL = 40_000
/** Two parts. */
const LARGE = 8 * MIB + SMALL
/** Every answer is at least this long. */
const ANSWER_BYTES = 200
/** The head of a request is longer than this. */
const REQUEST_BYTES = 200

it.each(batchesOf('FLIPS', 100))(
  '$count flipped bits, none undetected (seed $seed)',
  { timeout: BATCH_TIMEOUT_MS },
  async ({ seed, count }) => {
    const random = createSeededRandom(seed)
    const rig = await startFaultRig({ hurry: 200, idleTimeoutMs: 500, server: { checksums: seed % 2 === 1 } })
    const outcomes: Record<string, number> = {}
    let struck = 0
    for (let flip = 0; flip < count; flip++) {
      rig.proxy.clear()
      rig.faults.clear()
      const large = random.chance(0.2)
      const strikes = orderFlip(rig, random, large)
      const upload = rig.sendFile(`flip-${flip}.bin`, large ? LARGE : SMALL)
      const outcome = await rig.outcome(upload)
      struck += strikes()
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      rig.queue.clear('all')
      await rig.waitFor(() => rig.queue.rows().length === 0)
    }
    console.log(`flips: ${count}, struck: ${struck}, seed: ${seed}, ${JSON.stringify(outcomes)}`)
    expect(struck).toBe(count)
  },
)

/** @returns how many bits were flipped */
function orderFlip(rig: FaultRig, random: SeededRandom, large: boolean): () => number {
  if (random.chance(0.2)) {
    const offset = random.below(SMALL)
    const at = large ? ({ operation: 'UploadPart', partNumber: 1 + random.below(2) } as const) : {}
    rig.faults.add({ ...at, do: { type: 'corrupt', where: 'transit', offset } })
    // Seen in the ledger: the store refused what it took in.
    const refused = () => rig.ledger.entries.filter(({ errorCode }) => errorCode === 'BadDigest').length
    const before = refused()
    return () => refused() - before
  }
  const direction = random.pick(['up', 'up', 'down'] as const)
  const bytes = direction === 'down' ? ANSWER_BYTES : random.pick([REQUEST_BYTES, SMALL])
  const atByte = random.below(bytes)
  const request = large && bytes === SMALL ? /^PUT / : /^/
  const skip = large ? random.below(2) : 0
  rig.proxy.add({ request, skip, do: { type: 'flip', direction, atByte, bit: random.below(8) } })
  return () => rig.proxy.strikes()[0] ?? 0
}
