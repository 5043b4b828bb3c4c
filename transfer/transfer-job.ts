/** One upload inside the transfer process: its descriptor, its part table, its attempts. */
import { type Failure, failureOf } from '../contract/failure.ts'
import { decideRetry, isDamage } from '../contract/retry-policy.ts'
import type {
  FileIdentity,
  FromTransfer,
  PartRange,
  StoredPart,
  ZipEntry,
} from '../contract/transfer-protocol.ts'
import type { BandwidthLimit } from './bandwidth-limit.ts'
import type { Fingerprinter } from './fingerprint.ts'
import { type PartMemory, readPartBody } from './part-body.ts'
import type { PartScheduler, Slot } from './part-scheduler.ts'
import { type Integrity, isUnchanged, sendPart } from './send-part.ts'
import type { SignRequests } from './sign-requests.ts'
import type { openSourceFile, SourceFile } from './source-file.ts'
import { openZipSource } from './zip-source.ts'

export interface JobDependencies {
  report(message: FromTransfer): void
  scheduler: PartScheduler<PartMemory>
  signRequests: SignRequests
  fingerprinter: Fingerprinter
  limit: BandwidthLimit
  random(): number
  openSource: typeof openSourceFile
  /** A socket on which no byte moved for this long is dropped, in milliseconds. */
  idleTimeoutMs: number
  /** What a wait of so many milliseconds is made: itself, but for tests that are in a hurry. */
  pace(milliseconds: number): number
  /** Bytes that went out. */
  moved(bytes: number): void
  /** The store asked for fewer requests. */
  slowDown(): void
}

export interface SendOrder {
  parts: PartRange[]
  stored: StoredPart[]
  integrity: Integrity
}

/** Made once: every job is closed, and a stack each time would cost more than the rest of closing. */
const CLOSED = new Error('job closed')

export class TransferJob {
  readonly #id: string
  readonly #deps: JobDependencies
  readonly #abort = new AbortController()
  /** Parts that wait for their next attempt. */
  readonly #waiting = new Map<NodeJS.Timeout, () => void>()
  /** Bytes on their way, by part; an acknowledged part has left. */
  readonly #inFlight = new Map<number, number>()
  /** Parts at work now: the descriptor stays open until they let go of it. */
  readonly #working = new Set<Promise<void>>()
  /** How often each part arrived damaged. */
  readonly #damaged = new Map<number, number>()
  #source: SourceFile | null = null
  #unstored = 0
  /** Counts acknowledged parts: attempts of a part start at one again when others got through. */
  #progress = 0
  #failed = false

  constructor(id: string, deps: JobDependencies) {
    this.#id = id
    this.#deps = deps
  }

  get inFlightBytes(): number {
    let sum = 0
    for (const bytes of this.#inFlight.values()) sum += bytes
    return sum
  }

  async open(path: string, identity: FileIdentity | null, zip?: readonly ZipEntry[]): Promise<void> {
    await this.#orFail(async () => {
      const source =
        zip === undefined ? await this.#deps.openSource(path, identity) : await openZipSource(zip)
      if (this.#abort.signal.aborted) return source.close()
      this.#source = source
      this.#deps.report({ type: 'opened', job: this.#id, identity: source.identity })
    })
  }

  send(order: SendOrder): void {
    this.#unstored = order.parts.length + order.stored.length
    if (this.#unstored === 0) this.#deps.report({ type: 'sent', job: this.#id })
    for (const part of order.stored) this.#schedule((slot) => this.#keepOrSend(part, order.integrity, slot))
    for (const part of order.parts) this.#schedule((slot) => this.#attempt(part, order.integrity, slot, 1))
  }

  async check(): Promise<void> {
    await this.#orFail(async () => {
      await this.#source?.checkWhole()
      this.#deps.report({ type: 'checked', job: this.#id })
    })
  }

  /** Reads all of it, part by part in turn with what others send. */
  fingerprint(parts: readonly PartRange[]): void {
    const macs: (string | null)[] = parts.map(() => null)
    let left = parts.length
    for (const [index, part] of parts.entries())
      this.#schedule(async (slot) => {
        const { bytes } = await readPartBody(this.#opened(), part, slot.memory, false)
        macs[index] = bytes === null ? null : this.#deps.fingerprinter.of(bytes)
        if (--left > 0) return
        await this.#opened().checkWhole()
        this.#deps.report({ type: 'fingerprinted', job: this.#id, macs })
      })
  }

  /** What waits for its next attempt is tried now. */
  wake(): void {
    for (const go of [...this.#waiting.values()]) go()
  }

  async close(): Promise<void> {
    this.#stopWork()
    await Promise.allSettled(this.#working)
    await this.#source?.close()
    this.#deps.report({ type: 'closed', job: this.#id })
  }

  #schedule(task: (slot: Slot<PartMemory>) => Promise<void>): void {
    this.#deps.scheduler.schedule(this.#id, (slot) => {
      const working = this.#orFail(() => task(slot)).finally(() => this.#working.delete(working))
      this.#working.add(working)
      return working
    })
  }

  /** A part the store acknowledged in an earlier run is trusted only if the file still holds its bytes. */
  async #keepOrSend(stored: StoredPart, integrity: Integrity, slot: Slot<PartMemory>): Promise<void> {
    const source = this.#opened()
    if (!(await isUnchanged(source, stored, slot.memory))) return this.#attempt(stored, integrity, slot, 1)
    this.#acknowledge('kept', stored)
  }

  async #attempt(
    part: PartRange,
    integrity: Integrity,
    slot: Slot<PartMemory>,
    attempt: number,
  ): Promise<void> {
    const progressBefore = this.#progress
    try {
      const stored = await sendPart({
        job: this.#id,
        source: this.#opened(),
        part,
        integrity,
        memory: slot.memory,
        signRequests: this.#deps.signRequests,
        fingerprinter: this.#deps.fingerprinter,
        signal: this.#abort.signal,
        limit: this.#deps.limit,
        idleTimeoutMs: this.#deps.idleTimeoutMs,
        onBytes: (sent) => this.#sent(part, sent),
      })
      this.#acknowledge('stored', stored)
    } catch (caught) {
      this.#inFlight.delete(part.number)
      if (this.#abort.signal.aborted) return
      const failure = failureOf(caught)
      const attempts = this.#progress > progressBefore ? 1 : attempt
      this.#again(failure, part, integrity, isDamage(failure) ? this.#countDamage(part) : attempts)
    }
  }

  #sent(part: PartRange, sent: number): void {
    this.#deps.moved(sent - (this.#inFlight.get(part.number) ?? 0))
    this.#inFlight.set(part.number, Math.min(sent, part.length))
  }

  #countDamage(part: PartRange): number {
    const count = (this.#damaged.get(part.number) ?? 0) + 1
    this.#damaged.set(part.number, count)
    return count
  }

  #again(failure: Failure, part: PartRange, integrity: Integrity, attempt: number): void {
    const decision = decideRetry(failure, attempt, this.#deps.random())
    if (decision.action === 'give-up' || decision.action === 'start-over') return this.#fail(failure)
    if (decision.action === 'retry' && decision.slowDown) this.#deps.slowDown()
    this.#deps.report({ type: 'waiting', job: this.#id, failure, afterMs: decision.afterMs })
    // Waiting holds no connection: others send meanwhile.
    const nextAttempt = decision.action === 'wait-for-network' ? attempt : attempt + 1
    const go = () => {
      clearTimeout(timer)
      this.#waiting.delete(timer)
      this.#schedule((slot) => this.#attempt(part, integrity, slot, nextAttempt))
    }
    const timer = setTimeout(go, this.#deps.pace(decision.afterMs))
    this.#waiting.set(timer, go)
  }

  #acknowledge(type: 'stored' | 'kept', part: StoredPart): void {
    this.#inFlight.delete(part.number)
    this.#progress++
    this.#deps.report({ type, job: this.#id, part })
    if (--this.#unstored === 0) this.#deps.report({ type: 'sent', job: this.#id })
  }

  async #orFail(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (caught) {
      if (!this.#abort.signal.aborted) this.#fail(failureOf(caught))
    }
  }

  #fail(failure: Failure): void {
    if (this.#failed) return
    this.#failed = true
    this.#stopWork()
    this.#deps.report({ type: 'failed', job: this.#id, failure })
  }

  #stopWork(): void {
    this.#abort.abort(CLOSED)
    this.#deps.scheduler.drop(this.#id)
    for (const timer of this.#waiting.keys()) clearTimeout(timer)
    this.#waiting.clear()
    this.#inFlight.clear()
  }

  #opened(): SourceFile {
    if (this.#source === null) throw new Error('job was not opened')
    return this.#source
  }
}
