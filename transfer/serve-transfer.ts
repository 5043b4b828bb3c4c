/** The transfer process's front desk: messages from main become work on jobs, and reports go back. */
import { assertNever } from '../contract/assert-never.ts'
import { DEFAULT_CONNECTIONS, IDLE_TIMEOUT_MS } from '../contract/limits.ts'
import type { FromTransfer, ToTransfer, TransferPort } from '../contract/transfer-protocol.ts'
import { createAdaptiveConnections } from './adaptive-connections.ts'
import { createBandwidthLimit } from './bandwidth-limit.ts'
import { createFetchJobs } from './fetch-jobs.ts'
import { createFingerprinter } from './fingerprint.ts'
import { dropConnections, trust } from './lines.ts'
import { createPartMemory } from './part-body.ts'
import { createPartScheduler } from './part-scheduler.ts'
import { createSignRequests } from './sign-requests.ts'
import { openSourceFile } from './source-file.ts'
import { type JobDependencies, TransferJob } from './transfer-job.ts'

/** Milliseconds between reports of bytes in flight: as often as a page draws anything new. */
const PROGRESS_INTERVAL_MS = 100

/** What tests replace. */
export type TransferSeams = Pick<JobDependencies, 'random' | 'openSource' | 'idleTimeoutMs' | 'pace'>

/**
 * Serves until the port falls silent.
 * @param port line to main
 * @returns ends the timer that reports progress
 */
export function serveTransfer(
  port: TransferPort<FromTransfer, ToTransfer>,
  seams: Partial<TransferSeams> = {},
): () => void {
  const jobs = new Map<string, TransferJob>()
  const signRequests = createSignRequests((questions) => port.send({ type: 'sign', questions }))
  const adaptive = createAdaptiveConnections(DEFAULT_CONNECTIONS)
  const scheduler = createPartScheduler(adaptive.size(), createPartMemory)
  const limit = createBandwidthLimit()
  const fingerprinter = createFingerprinter()
  const fetches = createFetchJobs((message) => port.send(message))
  let movedBytes = 0
  const deps: JobDependencies = {
    report: (message) => port.send(message),
    scheduler,
    signRequests,
    fingerprinter,
    limit,
    random: Math.random,
    openSource: openSourceFile,
    idleTimeoutMs: IDLE_TIMEOUT_MS,
    pace: (milliseconds) => milliseconds,
    ...seams,
    moved(bytes) {
      movedBytes += bytes
    },
    slowDown() {
      adaptive.slowDown(performance.now())
      scheduler.resize(adaptive.size())
    },
  }

  function handle(message: ToTransfer): void {
    switch (message.type) {
      case 'configure':
        adaptive.setCeiling(message.connections)
        scheduler.resize(adaptive.size())
        return limit.set(message.bytesPerSecond)
      case 'trust':
        return trust(message.authorities)
      case 'fingerprint-key':
        return fingerprinter.setKey(message.key)
      case 'fingerprint':
        return jobs.get(message.job)?.fingerprint(message.parts)
      case 'prefer':
        return scheduler.prefer(message.jobs)
      case 'open': {
        const job = new TransferJob(message.job, deps)
        jobs.set(message.job, job)
        void job.open(message.path, message.identity, message.zip)
        return
      }
      case 'send': {
        const { parts, stored, withCrc32, withMd5 } = message
        return jobs.get(message.job)?.send({ parts, stored, integrity: { withCrc32, withMd5 } })
      }
      case 'signed':
        return signRequests.answer(message.answers)
      case 'check':
        void jobs.get(message.job)?.check()
        return
      case 'wake':
        dropConnections()
        for (const job of jobs.values()) job.wake()
        return
      case 'fetch':
        return fetches.begin(message)
      case 'close': {
        if (fetches.cancel(message.job)) return
        const job = jobs.get(message.job)
        jobs.delete(message.job)
        if (job === undefined) port.send({ type: 'closed', job: message.job })
        else void job.close()
        return
      }
      default:
        return assertNever(message)
    }
  }

  port.listen(handle)
  let wasMoving = false
  const timer = setInterval(() => {
    adaptive.sample(performance.now(), movedBytes, scheduler.isFull())
    scheduler.resize(adaptive.size())
    const inFlight = [...jobs].map(([job, { inFlightBytes }]) => ({ job, bytes: inFlightBytes }))
    const moving = inFlight.filter(({ bytes }) => bytes > 0)
    // One empty report after the last full one, so that nothing stays shown as on its way.
    if (moving.length > 0 || wasMoving) port.send({ type: 'progress', inFlight: moving })
    wasMoving = moving.length > 0
    fetches.reportProgress()
  }, PROGRESS_INTERVAL_MS)
  return () => {
    clearInterval(timer)
    fetches.cancelAll()
  }
}
