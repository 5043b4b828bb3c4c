/** When the app is killed: at a time, or at a step of an upload as the server sees it. Chosen by a seed alone. */
import type { OperationName } from '../../local-s3/operation.ts'
import type { SeededRandom } from './seeded-random.ts'

export type KillMoment =
  | { kind: 'time'; since: 'start' | 'first-request'; afterMs: number }
  | {
      kind: 'step'
      operation: OperationName
      /** The server has the request and did nothing; acted and said nothing; has answered. */
      when: 'before' | 'acted' | 'answered'
      /** Only this part. */
      partNumber?: number
      /** Requests of this kind that are let through first. */
      skip: number
      /** Milliseconds between the step and the kill. */
      jitterMs: number
    }

/** What the life is that the kill ends: it began with a drop, goes on after a kill, or has only just begun again. */
export type KillPhase = 'drop' | 'going-on' | 'recovery'

const whens = ['before', 'acted', 'answered'] as const

/** Every write of the journal lies between two of these requests, or beside one. */
const steps: Record<KillPhase, readonly OperationName[]> = {
  drop: ['CreateMultipartUpload', 'CreateMultipartUpload', 'PutObject', 'UploadPart'],
  'going-on': ['UploadPart', 'UploadPart', 'PutObject', 'CompleteMultipartUpload'],
  recovery: ['ListParts', 'ListParts', 'PutObject', 'UploadPart'],
}

/** What the next start does first depends on what the kill interrupted. */
const recoveryOf: Partial<Record<OperationName, readonly OperationName[]>> = {
  CreateMultipartUpload: ['ListMultipartUploads', 'AbortMultipartUpload', 'CreateMultipartUpload'],
  UploadPart: ['ListParts', 'ListParts', 'UploadPart'],
  CompleteMultipartUpload: ['ListParts', 'HeadObject'],
}

/** Of the starts after a kill, how many are killed while they only just go on again. */
const RECOVERY_SHARE = 0.25
/** The same after a kill at a step whose recovery has steps of its own. */
const RECOVERY_SHARE_OF_STEPS = 0.5

/** @param interrupted the step that the kill was at */
export function choosePhase(random: SeededRandom, interrupted: OperationName | null): KillPhase {
  const hasSteps = interrupted === 'CreateMultipartUpload' || interrupted === 'CompleteMultipartUpload'
  return random.chance(hasSteps ? RECOVERY_SHARE_OF_STEPS : RECOVERY_SHARE) ? 'recovery' : 'going-on'
}

/**
 * @param interrupted the step that the kill before was at
 * @param lastPart of the largest file
 */
export function chooseMoment(
  random: SeededRandom,
  phase: KillPhase,
  interrupted: OperationName | null,
  lastPart: number,
): KillMoment {
  if (random.chance(phase === 'recovery' ? 0.4 : 0.3)) return chooseTime(random, phase)
  const known = phase === 'recovery' && interrupted !== null ? recoveryOf[interrupted] : undefined
  const operation = random.pick(known ?? steps[phase])
  const step = {
    kind: 'step' as const,
    operation,
    when: random.pick(whens),
    jitterMs: random.below(15),
  }
  if (operation === 'UploadPart' && random.chance(0.7))
    return { ...step, partNumber: random.pick(partNumbersUpTo(lastPart)), skip: 0 }
  // After a few kills little is left of some steps: the first one is waited for.
  return { ...step, skip: random.below(operation === 'UploadPart' ? 12 : phase === 'drop' ? 3 : 1) }
}

/** First, middle and last ones. */
function partNumbersUpTo(last: number): number[] {
  return [1, 2, 3, Math.ceil(last / 2), last - 1, last]
}

function chooseTime(random: SeededRandom, phase: KillPhase): KillMoment {
  if (phase === 'recovery') return { kind: 'time', since: 'start', afterMs: random.below(2_000) }
  return { kind: 'time', since: 'first-request', afterMs: random.below(1_200) }
}

export function describeMoment(moment: KillMoment): string {
  if (moment.kind === 'time') return `${moment.afterMs} ms after the ${moment.since.replace('-', ' ')}`
  const part = moment.partNumber === undefined ? '' : ` ${moment.partNumber}`
  return `${moment.when} ${moment.operation}${part}, ${moment.skip} let through, ${moment.jitterMs} ms later`
}
