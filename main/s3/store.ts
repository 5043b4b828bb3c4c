/** What every control operation needs, and how one is signed, sent and judged. */
import { FailureError, failureOf } from '../../contract/failure.ts'
import { OPERATION_EXPIRY_SECONDS } from '../../contract/limits.ts'
import { isHtml, s3FailureOf } from '../../contract/s3-answer.ts'
import type { SignableRequest, Signer } from '../../contract/signable-request.ts'
import type { HttpAnswer, Sender, SendOptions } from '../http/send-signed.ts'
import type { RulePlace } from '../rules/iam-policy.ts'
import { nameMissingRight } from '../rules/missing-right.ts'

export interface Store {
  signer: Signer
  sender: Sender
  /** Bucket and folder, where a refusal is to say which right is missing. */
  place?: RulePlace
}

/** Longest time for one control request other than Complete, in milliseconds. */
export const CONTROL_TIMEOUT_MS = 60_000

/**
 * Signs anew and sends. Every operation of this folder goes through here.
 * @returns an answer with a status of success that is not a sign-in page
 * @throws FailureError and nothing else, but for the signal's own reason where it was aborted
 */
export async function perform(
  { signer, sender, place }: Store,
  request: SignableRequest,
  options: SendOptions = {},
): Promise<HttpAnswer> {
  const answer = await ownFailures(options.signal, async () => {
    // A signature may wait for a person's code: pause and cancel do not wait for it.
    const signed = await orAborted(signer.sign(request, OPERATION_EXPIRY_SECONDS), options.signal)
    return sender.send(signed, { totalTimeoutMs: CONTROL_TIMEOUT_MS, ...options })
  })
  const { status, headers, body } = answer
  if (status < 200 || status > 299) {
    const failure = s3FailureOf(status, headers, body)
    throw new FailureError(nameMissingRight(failure, request.operation, place))
  }
  // A HEAD has the headers of the object, which may be a page itself, and no body.
  if (isHtml(headers, body)) throw new FailureError({ kind: 'not-s3', what: 'html' })
  return answer
}

/** @throws the signal's reason as soon as it is aborted */
function orAborted<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** @throws FailureError for whatever `act` throws, but for the signal's reason */
async function ownFailures<Result>(
  signal: AbortSignal | undefined,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw error instanceof FailureError ? error : new FailureError(failureOf(error))
  }
}

/** Whether an operation failed because what it was about is not there: said so, or 404 without a word. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof FailureError) || error.failure.kind !== 's3') return false
  const { status, code } = error.failure
  // After Abort, Ceph's ListParts answers NoSuchKey where AWS answers NoSuchUpload.
  return code === 'NoSuchUpload' || code === 'NoSuchKey' || (code === '' && status === 404)
}

/**
 * Whether the key in use has no right to the operation, or IT allows it to nobody here; a key that is wrong or late
 * has other codes with 403.
 */
export function isForbidden(error: unknown): boolean {
  if (error instanceof FailureError && error.failure.kind === 'policy') return true
  if (!(error instanceof FailureError) || error.failure.kind !== 's3') return false
  const { status, code } = error.failure
  return status === 403 && (code === 'AccessDenied' || code === '')
}
