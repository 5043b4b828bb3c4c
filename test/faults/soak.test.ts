/** Random pairs of faults: each upload ends Done and proved, or failed with a reason; none is stuck. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { MIB } from '../../contract/limits.ts'
import type { FaultAction } from '../../local-s3/faults.ts'
import { createSeededRandom, type SeededRandom } from '../kill/seeded-random.ts'
import { type FaultRig, startFaultRig } from './fault-rig.ts'
import { BATCH_TIMEOUT_MS, batchesOf } from './run-length.ts'

const SMALL = 50_000
/** Two parts. */
const LARGE = 8 * MIB + SMALL
/** Waits are 200 times shorter: more than an hour of the app's own time. */
const STUCK_MS = 25_000

const operationsOfLarge = [
  'CreateMultipartUpload',
  'UploadPart',
  'UploadPart',
  'CompleteMultipartUpload',
  'CompleteMultipartUpload',
  'HeadObject',
  'ListParts',
] as const

const codes = [
  [500, 'InternalError'],
  [503, 'SlowDown'],
  [429, 'TooManyRequests'],
  [504, ''],
  [400, 'RequestTimeout'],
  [400, 'BadDigest'],
  [400, 'InvalidPart'],
  [400, 'ExpiredToken'],
  [403, 'AccessDenied'],
  [403, 'RequestTimeTooSkewed'],
  [404, 'NoSuchUpload'],
  [409, 'ConditionalRequestConflict'],
  [412, 'PreconditionFailed'],
  [501, 'NotImplemented'],
] as const

function answerFault(random: SeededRandom): FaultAction {
  const [status, code] = random.pick(codes)
  return random.pick<FaultAction>([
    { type: 'answer', status, code },
    { type: 'answer', status, code },
    { type: 'answer', status, code },
    { type: 'lose-answer' },
    { type: 'reset', afterBytes: random.below(SMALL) },
    { type: 'stall', ms: 100 },
    { type: 'delay', ms: 50 },
    { type: 'omit-etag' },
    { type: 'corrupt', where: 'transit' },
    { type: 'repeat-marker' },
    { type: 'white-space', ms: 60, everyMs: 10 },
    { type: 'body', contentType: 'text/html', body: '<html>sign in</html>' },
    { type: 'body', contentType: 'application/xml', body: '<a', act: true },
    { type: 'skew-date', ms: 3_600_000 },
  ])
}

/** Each orders one fault and says what it is. */
const faults: ((rig: FaultRig, random: SeededRandom, large: boolean) => string)[] = [
  (rig, random, large) => {
    const operation = large ? random.pick(operationsOfLarge) : 'PutObject'
    const action = answerFault(random)
    const times = random.pick([1, 1, 2, 9])
    rig.faults.add({ operation, times, skip: random.pick([0, 0, 1]), do: action })
    return `${operation} x ${times} ${JSON.stringify(action)}`
  },
  (rig, random, large) => {
    const direction = random.pick(['up', 'down'] as const)
    const afterBytes = random.below(direction === 'up' ? SMALL : 300)
    const action = random.pick([
      { type: 'cut', direction, afterBytes, reset: random.chance(0.5) },
      { type: 'hole', direction, afterBytes },
      { type: 'flip', direction, atByte: afterBytes, bit: random.below(8) },
    ] as const)
    rig.proxy.add({ skip: random.below(large ? 4 : 1), times: random.pick([1, 1, 3]), do: action })
    return JSON.stringify(action)
  },
  (rig, random) => later(random, 'the transfer process dies', async () => rig.processes.at(-1)?.die()),
  (rig, random) =>
    later(random, 'the network is away', async () => {
      await rig.proxy.refuse()
      await sleep(60)
      // Another such fault may have ended it, and another begun.
      await rig.proxy.comeBack().catch(() => undefined)
    }),
  (rig, random) => later(random, 'the computer slept', async () => rig.wake()),
  (rig, random) =>
    later(random, 'paused and resumed', async () => {
      rig.queue.pause('all')
      await sleep(20)
      rig.queue.resume('all')
    }),
]

/** Half of them what a store does: there are most of those. */
function pickFault(random: SeededRandom) {
  return random.pick(random.chance(0.5) ? faults.slice(0, 1) : faults)
}

let pending: Promise<void>[] = []

function later(random: SeededRandom, what: string, act: () => Promise<void> | undefined): string {
  const afterMs = random.below(150)
  pending.push(sleep(afterMs).then(act))
  return `${what} after ${afterMs} ms`
}

it.each(batchesOf('SEEDS', 60))(
  '$count random pairs of faults end Done, or failed with a reason (seeds from $seed, 50 a batch)',
  { timeout: BATCH_TIMEOUT_MS },
  async ({ seed: batch, count }) => {
    const rig = await startFaultRig({
      hurry: 200,
      idleTimeoutMs: 600,
      server: { repeatComplete: batch % 2 === 0 },
    })
    const outcomes: Record<string, number> = {}
    for (let index = 0; index < count; index++) {
      const seed = batch * 1_000 + index
      const random = createSeededRandom(seed)
      pending = []
      const bytes = random.pick([0, SMALL, LARGE])
      const pair = [1, 2].map(() => pickFault(random)(rig, random, bytes === LARGE))
      const upload = rig.sendFile(`seed-${seed}.bin`, bytes)
      const explain = () => `seed ${seed}: ${JSON.stringify(upload.state)} after ${pair.join(' and ')}`
      await rig.waitFor(() => ['done', 'failed'].includes(upload.state.kind), explain, STUCK_MS)
      await Promise.all(pending)
      const outcome = await rig.outcome(upload)
      expect(outcome, explain()).not.toBe('internal')
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      rig.faults.clear()
      rig.proxy.clear()
      rig.queue.clear('all')
      await rig.waitFor(() => rig.queue.rows().length === 0, explain, STUCK_MS)
    }
    console.log(`soak: ${count} from ${batch * 1_000}, ${JSON.stringify(outcomes)}`)
  },
)
