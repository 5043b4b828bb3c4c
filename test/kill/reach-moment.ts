/** Waits for the moment of a kill by watching the server, which holds the step still until the kill comes. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { FaultAction } from '../../local-s3/faults.ts'
import type { Ledger, LedgerEntry } from '../../local-s3/ledger.ts'
import type { LocalS3 } from '../../local-s3/server.ts'
import type { KillMoment } from './kill-moment.ts'

const LOOK_AGAIN_MS = 2
/** A step that has not come this long after the first request will not come in this life. */
const STEP_PATIENCE_MS = 2_000
/** Longer than any life. */
const HELD_MS = 600_000

/**
 * @param server its ledger began empty with this life of the app
 * @returns `step` where it was the moment's step, `time` where it was the clock
 */
export async function reachMoment(
  moment: KillMoment,
  server: LocalS3,
  signal: AbortSignal,
): Promise<'step' | 'time'> {
  const pause = (milliseconds: number) => sleep(milliseconds, undefined, { signal })
  if (moment.kind === 'time' && moment.since === 'start') return pause(moment.afterMs).then(() => 'time')
  const held = moment.kind === 'step' ? heldBy(moment.when) : null
  if (moment.kind === 'step' && held !== null) {
    const { operation, partNumber, skip } = moment
    server.faults.add({
      operation,
      ...(partNumber === undefined ? {} : { partNumber }),
      skip,
      times: Number.MAX_SAFE_INTEGER,
      do: held,
    })
  }
  while (server.ledger.entries.length === 0) await pause(LOOK_AGAIN_MS)
  if (moment.kind === 'time') return pause(moment.afterMs).then(() => 'time')
  const deadline = Date.now() + STEP_PATIENCE_MS
  while (!isReached(moment, server.ledger)) {
    if (Date.now() > deadline) return 'time'
    await pause(LOOK_AGAIN_MS)
  }
  await pause(moment.jitterMs)
  return 'step'
}

function heldBy(when: 'before' | 'acted' | 'answered'): FaultAction | null {
  if (when === 'answered') return null
  return when === 'before' ? { type: 'stall' } : { type: 'delay', ms: HELD_MS }
}

function isReached(moment: Extract<KillMoment, { kind: 'step' }>, ledger: Ledger): boolean {
  const entry = ledger
    .of(moment.operation)
    .filter(({ partNumber }) => moment.partNumber === undefined || moment.partNumber === partNumber)[
    moment.skip
  ]
  if (entry === undefined) return false
  if (moment.when === 'answered') return entry.status !== undefined
  return moment.when === 'before' || hasActed(entry, ledger)
}

/** Whether the server did what it was asked, although it has not answered. */
function hasActed({ operation, key, uploadId, partNumber }: LedgerEntry, ledger: Ledger): boolean {
  switch (operation) {
    case 'CreateMultipartUpload':
      return ledger.uploads().some((upload) => upload.key === key)
    case 'UploadPart':
      return ledger
        .uploads()
        .some(({ id, parts }) => id === uploadId && parts.some((part) => part.number === partNumber))
    case 'PutObject':
    case 'CompleteMultipartUpload':
      return ledger.objects().some((object) => object.key === key)
    case 'AbortMultipartUpload':
      return !ledger.uploads().some(({ id }) => id === uploadId)
    default:
      return true
  }
}
