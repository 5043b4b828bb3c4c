/** Main's side of the line to the transfer process: promises for its jobs, and a new process when one dies. */
import { randomUUID } from 'node:crypto'
import { assertNever } from '../../contract/assert-never.ts'
import { type Failure, FailureError, failureOf } from '../../contract/failure.ts'
import type { BodyChecksums, SignedRequest } from '../../contract/signable-request.ts'
import type {
  FileIdentity,
  FromTransfer,
  PartRange,
  SignAnswer,
  SignQuestion,
  StoredPart,
  ToTransfer,
  TransferPort,
  ZipEntry,
} from '../../contract/transfer-protocol.ts'
import { directNetwork, isUnreachable, type Network, type ProxyUrl } from '../network/network.ts'

/** A running transfer process, however it was started. */
export interface TransferProcess extends TransferPort<ToTransfer, FromTransfer> {
  onExit(listener: () => void): void
  stop(): void
}

export interface SendOrder {
  parts: PartRange[]
  /** Acknowledged earlier: hashed again, and sent only where the file differs. */
  stored: StoredPart[]
  withCrc32: boolean
  withMd5: boolean
}

/** What main does while a job's parts go out. */
export interface SendListener {
  sign(part: number, checksums: BodyChecksums): Promise<SignedRequest>
  /** A part was acknowledged now (`fresh`), or found unchanged since it was. */
  stored(part: StoredPart, fresh: boolean): void
  waiting(failure: Failure, afterMs: number): void
}

export interface TransferClient {
  /** @param bytesPerSecond null for no limit */
  configure(connections: number, bytesPerSecond?: number | null): void
  /** From now on parts are fingerprinted with this key, hex. */
  setFingerprintKey(key: string): void
  /** The network trusts others now. */
  trustAnew(): void
  /** These jobs' parts go before all others. */
  prefer(jobs: readonly string[]): void
  /** The computer slept, or its network is another: drops every socket and tries at once what waits. */
  wake(): void
  /** @throws FailureError `file`, `transfer-process` */
  open(job: string, path: string, zip?: readonly ZipEntry[]): Promise<FileIdentity>
  /** Settles when every part is stored. @throws FailureError */
  send(job: string, order: SendOrder, listener: SendListener): Promise<void>
  /** Reads the file without sending it. @returns hex, of each part in order @throws FailureError `file` */
  fingerprint(job: string, parts: PartRange[]): Promise<(string | null)[]>
  /** @throws FailureError `file changed` unless the file is still the one that was opened */
  check(job: string): Promise<void>
  /**
   * Takes an object down into a file.
   * @param path absolute
   * @param size of the object, in bytes
   * @throws FailureError, or `signal`'s reason once it is aborted; the file is whole or not there
   */
  fetch(signed: SignedRequest, path: string, size: number, watch: FetchWatch): Promise<void>
  /** Settles when nothing of the job is on the wire. A promise of the job that is open is rejected. */
  close(job: string): Promise<void>
  /** Ends the process; jobs are lost with it. */
  stop(): void
}

/** What main does while an object comes down. */
export interface FetchWatch {
  /** @param bytes that are there so far */
  arrived(bytes: number): void
  /** Takes it back. */
  signal: AbortSignal
}

interface Settle<Value> {
  resolve(value: Value): void
  reject(error: FailureError): void
}

/** What a question of a job is answered with. */
type Answer = FileIdentity | (string | null)[] | undefined

interface Job {
  listener: SendListener | null
  /** The one question of this job that is open: jobs go step by step. */
  pending: Settle<Answer> | null
  closing: { promise: Promise<void>; resolve(): void } | null
  /** Of an object that comes down. */
  arrived?: FetchWatch['arrived']
  /** What its newest request goes through. */
  proxy: ProxyUrl | null
}

const LOST: Failure = { kind: 'transfer-process' }

/**
 * @param start makes a transfer process; called again after one has died
 * @param onProgress bytes on their way in unacknowledged parts, of every job that has any
 * @param network the way to the address of each request
 */
export function createTransferClient(
  start: () => TransferProcess,
  onProgress: (inFlight: { job: string; bytes: number }[]) => void,
  network: Network = directNetwork,
): TransferClient {
  const jobs = new Map<string, Job>()
  let running: TransferProcess | null = null
  let configuration: ToTransfer | null = null
  let fingerprintKey: ToTransfer | null = null

  function line(): TransferProcess {
    if (running !== null) return running
    const started = start()
    running = started
    started.listen((message) => {
      if (running === started) receive(message, started)
    })
    started.onExit(() => {
      if (running === started) lose()
    })
    for (const message of [configuration, fingerprintKey]) if (message !== null) started.send(message)
    const authorities = network.authorities()
    if (authorities.length > 0) started.send({ type: 'trust', authorities })
    return started
  }

  /** The process is gone, and every job it had with it: another process does not know them. */
  function lose(): void {
    running = null
    const lost = [...jobs.values()]
    jobs.clear()
    for (const job of lost) {
      settle(job)?.reject(new FailureError(LOST))
      job.closing?.resolve()
    }
  }

  function receive(message: FromTransfer, from: TransferProcess): void {
    if (message.type === 'sign') return void answer(message.questions, from)
    if (message.type === 'progress') return onProgress(message.inFlight)
    if (message.type === 'fetching') {
      for (const { job, bytes } of message.arrived) jobs.get(job)?.arrived?.(bytes)
      return
    }
    const job = jobs.get(message.job)
    if (job === undefined) return
    switch (message.type) {
      case 'stored':
      case 'kept':
        return job.listener?.stored(message.part, message.type === 'stored')
      case 'waiting':
        if (job.closing !== null) return
        if (job.proxy !== null && isUnreachable(message.failure)) network.avoid(job.proxy)
        return job.listener?.waiting(message.failure, message.afterMs)
      case 'opened':
        return settle(job)?.resolve(message.identity)
      case 'fingerprinted':
        return settle(job)?.resolve(message.macs)
      case 'sent':
      case 'fetched':
      case 'checked':
        return settle(job)?.resolve(undefined)
      case 'failed':
        return settle(job)?.reject(new FailureError(message.failure))
      case 'closed':
        jobs.delete(message.job)
        return job.closing?.resolve()
      default:
        return assertNever(message)
    }
  }

  async function answer(questions: SignQuestion[], asker: TransferProcess): Promise<void> {
    const answers = await Promise.all(
      questions.map(async ({ request, job, part, checksums }): Promise<SignAnswer> => {
        try {
          const asking = jobs.get(job)
          const listener = asking?.listener
          if (listener === null || listener === undefined) throw new FailureError(LOST)
          const signed = await listener.sign(part, checksums)
          const proxy = await network.proxyFor(signed.url)
          if (asking !== undefined) asking.proxy = proxy
          return { request, signed: proxy === null ? signed : { ...signed, proxy } }
        } catch (caught) {
          return { request, failure: failureOf(caught) }
        }
      }),
    )
    // Another process counts its questions from one again: this answer would fit the wrong one.
    if (running === asker) asker.send({ type: 'signed', answers })
  }

  function settle(job: Job): Job['pending'] {
    const { pending } = job
    job.pending = null
    return pending
  }

  function ask(id: string, message: ToTransfer): Promise<Answer> {
    const job = jobs.get(id)
    if (job === undefined || job.closing !== null) throw new FailureError(LOST)
    return new Promise((resolve, reject) => {
      job.pending = { resolve, reject }
      line().send(message)
    })
  }

  function close(id: string): Promise<void> {
    const job = jobs.get(id)
    if (job === undefined) return Promise.resolve()
    if (job.closing !== null) return job.closing.promise
    settle(job)?.reject(new FailureError(LOST))
    if (running === null) {
      jobs.delete(id)
      return Promise.resolve()
    }
    let resolve = () => {}
    const promise = new Promise<void>((settled) => {
      resolve = settled
    })
    job.closing = { promise, resolve }
    running.send({ type: 'close', job: id })
    return promise
  }

  return {
    configure(connections, bytesPerSecond = null) {
      configuration = { type: 'configure', connections, bytesPerSecond }
      running?.send(configuration)
    },
    setFingerprintKey(key) {
      fingerprintKey = { type: 'fingerprint-key', key }
      running?.send(fingerprintKey)
    },
    trustAnew: () => running?.send({ type: 'trust', authorities: network.authorities() }),
    prefer(jobs) {
      line().send({ type: 'prefer', jobs: [...jobs] })
    },
    wake: () => running?.send({ type: 'wake' }),
    async open(job, path, zip) {
      jobs.set(job, { listener: null, pending: null, closing: null, proxy: null })
      const identity = await ask(job, {
        type: 'open',
        job,
        path,
        identity: null,
        ...(zip === undefined ? {} : { zip }),
      })
      if (identity === undefined || Array.isArray(identity))
        throw new FailureError({ kind: 'internal', message: 'open without identity' })
      return identity
    },
    async send(id, order, listener) {
      const job = jobs.get(id)
      if (job !== undefined) job.listener = listener
      await ask(id, { type: 'send', job: id, ...order })
    },
    async fingerprint(job, parts) {
      const macs = await ask(job, { type: 'fingerprint', job, parts })
      return Array.isArray(macs) ? macs : []
    },
    async check(job) {
      await ask(job, { type: 'check', job })
    },
    async fetch(signed, path, size, { arrived, signal }) {
      const job = `fetch ${randomUUID()}`
      const proxy = await network.proxyFor(signed.url)
      const routed = proxy === null ? signed : { ...signed, proxy }
      signal.throwIfAborted()
      jobs.set(job, { listener: null, pending: null, closing: null, arrived, proxy })
      let closed: Promise<void> | undefined
      const cancel = () => {
        closed = close(job)
      }
      signal.addEventListener('abort', cancel)
      try {
        await ask(job, { type: 'fetch', job, signed: routed, path, size })
      } finally {
        signal.removeEventListener('abort', cancel)
        await closed
        jobs.delete(job)
        signal.throwIfAborted()
      }
    },
    close,
    stop() {
      const stopping = running
      lose()
      stopping?.stop()
    },
  }
}
