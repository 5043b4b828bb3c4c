/** Drives one upload through its states: runs it, decides on failures by the one policy, ends with its link. */
import { assertNever } from '../../contract/assert-never.ts'
import { describeFailure, type Failure, failureOf } from '../../contract/failure.ts'
import { problemOf } from '../../contract/problem.ts'
import { decideRetry, type RetryDecision } from '../../contract/retry-policy.ts'
import type { Proof, UploadEvent } from '../../contract/upload-state.ts'
import type { History, HistoryRecord } from '../history/history.ts'
import type { SentContents } from '../history/sent-contents.ts'
import { signShareLink } from '../links/sign-share-link.ts'
import { nameMissingRight } from '../rules/missing-right.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { KnownIntegrity } from './integrity-memory.ts'
import { MOST_NAMES, settleTaken } from './key-taken.ts'
import { type Remedy, type RemedyTools, takeRemedy } from './remedies.ts'
import {
  beginAnew,
  findCompleted,
  PartsFailedError,
  type RunTools,
  runUpload,
  storedParts,
} from './run-upload.ts'
import type { Upload } from './upload.ts'

/** How long a row says that its upload begins anew before it does, in milliseconds. */
const SAY_ANEW_MS = 2_000

/** What the end of an upload is written with. */
export interface RememberTools {
  history: Pick<History, 'remember'>
  contents: Pick<SentContents, 'remember'>
}

export interface ConductTools extends RunTools, RemedyTools {
  history: History
  /** Writes in one transaction with others. Settles once it is done. */
  remember(act: (tools: RememberTools) => void): Promise<void>
  random(): number
}

export interface ConductListener {
  dispatch(event: UploadEvent): void
  changed(): void
  /** The link is in the history; `url` is a bearer secret for the clipboard alone. */
  linked(url: string): void
}

/**
 * Settles when the upload is done, has failed for good, or `signal` was aborted.
 * @param sleepOrAbort waits, or rejects when the signal is aborted
 */
export async function conductUpload(
  upload: Upload,
  tools: ConductTools,
  listener: ConductListener,
  signal: AbortSignal,
  sleepOrAbort: (milliseconds: number, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  let attempt = 1
  let begunAnew = false
  let ownTried = false
  let namesTaken = 0
  const triedRemedies = new Set<Remedy>()
  const wait = (failure: Failure, afterMs: number) =>
    listener.dispatch({ type: 'wait', problem: problemOf(failure), retryAt: tools.now() + afterMs })
  // What the transfer process sends are parts and whole files; a control request has named its right already.
  const failed = (caught: unknown) => nameMissingRight(failureOf(caught), 'PutObject', tools.store.place)
  const runListener = {
    changed: listener.changed,
    moving() {
      attempt = 1
      triedRemedies.clear()
      listener.dispatch({ type: 'start' })
      listener.changed()
    },
    waiting: wait,
    allPartsStored: () => listener.dispatch({ type: 'all-parts-stored' }),
  }

  const finish = async (proof: Proof) => {
    const link = await signShareLink(tools.signer, upload, tools.linkExpirySeconds())
    // Canceled meanwhile: the clean-up takes the object back, so nobody may get a link to it.
    signal.throwIfAborted()
    const fingerprint = upload.zip === undefined ? fingerprintOf(storedParts(upload)) : null
    await tools.remember(({ history, contents }) => {
      if (signal.aborted) return
      history.remember({ ...upload, proof, sentAt: tools.now(), expiresAt: link.expiresAt })
      if (fingerprint !== null) contents.remember({ ...upload, fingerprint })
    })
    signal.throwIfAborted()
    listener.dispatch({ type: 'proved', proof, linkId: upload.id, linkExpiresAt: link.expiresAt })
    listener.linked(link.url)
  }

  /** A fresh link to what was sent before. An end that was said of it and is later than the new one's stays. */
  const linkAgain = async (record: HistoryRecord) => {
    const seconds = Math.max(tools.linkExpirySeconds(), Math.floor((record.expiresAt - tools.now()) / 1000))
    const link = await signShareLink(tools.signer, { ...record, ...record.options }, seconds)
    signal.throwIfAborted()
    if (link.expiresAt > record.expiresAt)
      tools.history.renew(record.id, {
        expiresAt: link.expiresAt,
        because: 'chosen',
        linkedAt: tools.now(),
        options: record.options,
      })
    tools.journal.remove([upload.id])
    const { proof, id: linkId, sentAt: sentBefore } = record
    listener.dispatch({ type: 'known', proof, linkId, linkExpiresAt: link.expiresAt, sentBefore })
    listener.linked(link.url)
  }

  /** @returns whether to run again */
  const decide = async (caught: unknown, known: KnownIntegrity): Promise<boolean> => {
    const failure = failed(caught)
    const remedy = await takeRemedy(failure, upload, known, triedRemedies, tools)
    if (remedy !== null) {
      triedRemedies.add(remedy)
      return true
    }
    const decision = decideRetry(failure, attempt, tools.random())
    const usedUp = caught instanceof PartsFailedError && failure.kind !== 'transfer-process'
    switch (decision.action) {
      case 'start-over': {
        const proof = await findCompleted(upload, tools, signal)
        if (proof !== null) {
          // The store had completed it: the answer was what got lost.
          listener.dispatch({ type: 'all-parts-stored' })
          await finish(proof)
          return false
        }
        if (begunAnew) break
        await beginAnew(upload, tools)
        begunAnew = true
        const problem = { code: 'started-over' as const, details: describeFailure(failure) }
        listener.dispatch({ type: 'wait', problem, retryAt: tools.now() + SAY_ANEW_MS })
        await sleepOrAbort(SAY_ANEW_MS, signal)
        return true
      }
      case 'retry':
      case 'wait-for-network':
        if (usedUp) break
        return waitOut(failure, decision)
      case 'give-up':
        break
      default:
        return assertNever(decision)
    }
    const problem = problemOf(failure)
    if (problem.code === 'already-there' && (await decideTaken())) return true
    listener.dispatch({ type: 'fail', problem })
    return false
  }

  /** @returns false where a person has to say what becomes of it, or it is done */
  const decideTaken = async (): Promise<boolean> => {
    const settled = await settleTaken(upload, tools, signal, ownTried)
    if (settled === 'own') ownTried = true
    if (settled === 'again') namesTaken++
    if (typeof settled === 'string') return settled !== 'ask' && namesTaken <= MOST_NAMES
    listener.dispatch({ type: 'all-parts-stored' })
    await finish(settled.proof)
    return false
  }

  const waitOut = async (
    failure: Failure,
    decision: Extract<RetryDecision, { afterMs: number }>,
  ): Promise<boolean> => {
    if (decision.action === 'retry') attempt++
    wait(failure, decision.afterMs)
    await sleepOrAbort(decision.afterMs, signal)
    return true
  }

  /** What was to be done about a failure failed too. */
  const decideOnSecond = async (caught: unknown): Promise<boolean> => {
    const failure = failed(caught)
    const decision = decideRetry(failure, attempt, tools.random())
    if (decision.action === 'retry' || decision.action === 'wait-for-network')
      return waitOut(failure, decision)
    listener.dispatch({ type: 'fail', problem: problemOf(failure) })
    return false
  }

  for (let again = true; again && !signal.aborted; ) {
    listener.dispatch({ type: 'start' })
    const known = tools.integrity.get(upload.connectionId)
    try {
      const { proof, sentBefore } = await runUpload(upload, tools, runListener, signal)
      await (sentBefore === undefined ? finish(proof) : linkAgain(sentBefore))
      return
    } catch (caught) {
      if (signal.aborted) return
      try {
        again = await decide(caught, known).catch(decideOnSecond)
      } catch (stopped) {
        if (signal.aborted) return
        throw stopped
      }
    }
  }
}
