/** Objects on their way down: begun, counted, and taken back. */
import { failureOf } from '../contract/failure.ts'
import { isProved } from '../contract/proved-download.ts'
import type { FromTransfer, ToTransfer } from '../contract/transfer-protocol.ts'
import { fetchFile } from './fetch-file.ts'

export interface FetchJobs {
  begin(order: Extract<ToTransfer, { type: 'fetch' }>): void
  /** Takes it back; `closed` is said once nothing of it is left. @returns whether there was such a job */
  cancel(job: string): boolean
  /** Tells how much is there of each; nothing where there is none. */
  reportProgress(): void
  cancelAll(): void
}

interface FetchJob {
  /** Bytes that are in the file. */
  bytes: number
  canceled: AbortController
}

export function createFetchJobs(report: (message: FromTransfer) => void): FetchJobs {
  const jobs = new Map<string, FetchJob>()

  async function run({ job, signed, path, size }: Extract<ToTransfer, { type: 'fetch' }>): Promise<void> {
    const own: FetchJob = { bytes: 0, canceled: new AbortController() }
    const { signal } = own.canceled
    jobs.set(job, own)
    try {
      await fetchFile(signed, path, {
        isRight: (file) => isProved(file, size),
        moved: (bytes) => {
          own.bytes += bytes
        },
        signal,
      })
      report({ type: 'fetched', job })
    } catch (caught) {
      report(signal.aborted ? { type: 'closed', job } : { type: 'failed', job, failure: failureOf(caught) })
    } finally {
      jobs.delete(job)
    }
  }

  return {
    begin: (order) => void run(order),
    cancel(job) {
      jobs.get(job)?.canceled.abort()
      return jobs.has(job)
    },
    reportProgress() {
      if (jobs.size > 0)
        report({ type: 'fetching', arrived: [...jobs].map(([job, { bytes }]) => ({ job, bytes })) })
    },
    cancelAll() {
      for (const { canceled } of jobs.values()) canceled.abort()
    },
  }
}
