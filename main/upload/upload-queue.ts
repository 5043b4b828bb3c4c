/** The queue: every upload of this session, who runs, and what a person may do with each. */
import { failureOf } from '../../contract/failure.ts'
import type { SomeOrAll } from '../../contract/ipc.ts'
import { problemOf } from '../../contract/problem.ts'
import { isEnded, transition, type UploadEvent, type UploadState } from '../../contract/upload-state.ts'
import type { QueueView, RowRange, RowsRead, UploadRow } from '../../contract/views.ts'
import { type BulkWork, createBulkWork } from './bulk-work.ts'
import { type CleanUps, createCleanUps } from './clean-ups.ts'
import { conductUpload } from './conduct-upload.ts'
import { cleanUpUpload, keepBothIfTaken } from './key-taken.ts'
import { createQueuePublisher, type QueuePublisher } from './queue-publisher.ts'
import { createReadyLine } from './ready-line.ts'
import { renameUpload } from './rename-upload.ts'
import { isWrittenDown, type Upload } from './upload.ts'
import type { UploadQueueOptions } from './upload-queue-options.ts'
import { createWaits, type Waits } from './waits.ts'
import { idsOf, isUnderWay, linksOf } from './which-uploads.ts'

/** Uploads conducted at the same time. More than connections, so that small files never wait for a round trip. */
const MOST_ACTIVE = 24
/** On top of those, for uploads that a person put first: they wait for nobody. */
const MOST_FIRST = 4

export class UploadQueue {
  readonly #options: UploadQueueOptions
  readonly #uploads = new Map<string, Upload>()
  /** Not ended, by connection and path: a file dropped again joins what is there. */
  readonly #byPath = new Map<string, string>()
  /** Ids in the order they want to run; one that no longer is `queued` is passed over. */
  readonly #ready = createReadyLine()
  /** Put first by a person. */
  readonly #first = new Set<string>()
  readonly #running = new Map<string, AbortController>()
  /** Rows that leave the list once their clean-up is over. */
  readonly #leaving = new Set<string>()
  readonly #publisher: QueuePublisher
  readonly #bulk: BulkWork
  readonly #waits: Waits
  readonly #cleanUps: CleanUps
  /** Settles once all that were added outlast a power cut. */
  #added = Promise.resolve()
  /** Commands for many uploads that are at work. */
  #held = 0
  #stopped = false

  constructor(options: UploadQueueOptions) {
    this.#options = options
    this.#bulk = createBulkWork(options.journal.together)
    this.#waits = options.waits ?? createWaits()
    this.#cleanUps = createCleanUps(
      async (upload) => cleanUpUpload(upload, options.toolsFor(upload.connectionId)),
      (cleaned) => this.#forget(cleaned),
    )
    this.#publisher = createQueuePublisher(this.#uploads, options.publish, options.steadyNow)
  }

  view(): QueueView {
    return this.#publisher.view()
  }

  /** Reads rows that a page shows; from now on changes tell of these. */
  read(ranges: readonly RowRange[]): RowsRead[] {
    return this.#publisher.read(ranges)
  }

  /** Every row, in the order they were added. */
  rows(): UploadRow[] {
    return this.#publisher.rows()
  }

  /** Links of those that are done. */
  linksOf(which: SomeOrAll): string[] {
    return linksOf(idsOf(which, this.#uploads, this.#publisher.outline), this.#uploads)
  }

  find(id: string): Upload | null {
    return this.#uploads.get(id) ?? null
  }

  /** Takes up what an earlier run left in the journal. */
  restore(uploads: readonly Upload[]): void {
    for (const upload of uploads) {
      // What was under way goes on by itself; paused and failed ones wait for a person, as they did.
      const { kind } = upload.state
      if (kind === 'sending' || kind === 'waiting' || kind === 'finishing') upload.state = { kind: 'queued' }
      this.#take(upload)
      if (kind === 'canceling') this.#cleanUps.begin(upload)
    }
    this.#pump()
  }

  /** Journals and queues new uploads. Nothing of them exists at the store before the journal outlasts a power cut. */
  add(uploads: readonly Upload[]): void {
    this.#options.journal.add(uploads)
    this.#added = this.#options.journal.lasts()
    for (const upload of uploads) this.#take(upload)
    this.#pump()
  }

  /** The upload of this file that is not over yet. */
  idOf(connectionId: string, path: string): string | undefined {
    return this.#byPath.get(pathKey(connectionId, path))
  }

  /** Goes on with the upload of this file that is not over yet: a failed one is tried again. @returns whether there is one */
  join(connectionId: string, path: string): boolean {
    const id = this.idOf(connectionId, path)
    if (id === undefined) return false
    this.retry([id])
    return true
  }

  /** Whether an upload of this path, or of one below it, is in the list and not done. */
  isUnderWay(path: string): boolean {
    return isUnderWay(path, this.#uploads)
  }

  /** @returns how many uploads of this connection are not over */
  countOpen(connectionId: string): number {
    let count = 0
    for (const upload of this.#uploads.values())
      if (upload.connectionId === connectionId && !isEnded(upload.state)) count++
    return count
  }

  /** Rows in each state. */
  counts(): Readonly<Record<UploadState['kind'], number>> {
    return this.#publisher.totals.counts()
  }

  pause(ids: SomeOrAll): void {
    this.#each(ids, (upload) => {
      this.#dispatch(upload, { type: 'pause' })
      if (upload.state.kind === 'paused') this.#running.get(upload.id)?.abort()
    })
  }

  resume(ids: SomeOrAll): void {
    this.#each(ids, (upload) => this.#dispatch(upload, { type: 'resume' }))
  }

  retry(ids: SomeOrAll): void {
    this.#each(ids, (upload) => {
      keepBothIfTaken(upload, this.#options.journal)
      this.#dispatch(upload, { type: 'retry' })
    })
  }

  /** What was not sent because its content had been sent before is sent all the same. */
  sendAnew(ids: readonly string[]): void {
    const again = ids.flatMap((id) => {
      const upload = this.#uploads.get(id)
      if (upload === undefined) return []
      const state = transition(upload.state, { type: 'send-anew' })
      if (state === upload.state) return []
      return [Object.assign(upload, { state, sendAnew: true, addedAt: Date.now() })]
    })
    if (again.length > 0) this.add(again)
  }

  /** These before all others: queued ones begin at once, running ones get the connections that become free. */
  putFirst(ids: readonly string[]): void {
    const known = ids.filter((id) => this.#uploads.has(id))
    for (const id of known) {
      this.#first.add(id)
      if (this.#running.has(id)) this.#prefer(id)
    }
    this.#ready.putFirst(known)
    this.#pump()
  }

  /** Another name for a file of which nothing is at the store yet. @returns whether it has it; once it is sent it has not */
  rename(id: string, name: string): boolean {
    const upload = this.#uploads.get(id)
    if (upload === undefined || this.#running.has(id) || !renameUpload(upload, name)) return false
    this.#options.journal.saveName(id, upload)
    this.#publisher.changed(id)
    return true
  }

  cancel(ids: SomeOrAll): void {
    this.#each(ids, (upload) => this.#cancel(upload))
  }

  /**
   * Takes ended rows off the list. What a failed one left at the store is cleaned up first; of `finished` ones and of
   * a group only those go that nobody has to look at any more.
   */
  clear(ids: SomeOrAll | 'finished'): void {
    const finished = ids === 'finished' || (typeof ids === 'object' && 'group' in ids)
    this.#each(ids === 'finished' ? 'all' : ids, (upload) => {
      if (upload.state.kind === 'failed') {
        if (finished) return
        this.#leaving.add(upload.id)
        this.#cancel(upload)
      } else if (isEnded(upload.state)) this.#drop(upload)
    })
  }

  /** Bytes on their way, from the transfer process: jobs not named have none. */
  setInFlight(inFlight: readonly { job: string; bytes: number }[]): void {
    const bytesOf = new Map(inFlight.map(({ job, bytes }) => [job, bytes]))
    for (const [id, { signal }] of this.#running) {
      if (signal.aborted) continue
      const upload = this.#uploads.get(id)
      const bytes = bytesOf.get(id) ?? 0
      if (upload === undefined || upload.inFlightBytes === bytes) continue
      // A new attempt that moves bytes is what ends a wait.
      if (bytes > upload.inFlightBytes) this.#dispatch(upload, { type: 'start' })
      upload.inFlightBytes = bytes
      this.#publisher.changed(id)
    }
  }

  /** The computer slept, or the network is back: what waits is tried now. */
  wake(): void {
    this.#waits.wake()
  }

  /** Stops everything where it is; the journal has it. */
  stop(): void {
    this.#stopped = true
    this.#cleanUps.stop()
    for (const controller of this.#running.values()) controller.abort()
  }

  #take(upload: Upload): void {
    this.#uploads.set(upload.id, upload)
    if (upload.state.kind !== 'canceling')
      this.#byPath.set(pathKey(upload.connectionId, upload.path), upload.id)
    if (upload.state.kind === 'queued') this.#ready.add(upload.id)
    this.#publisher.changed(upload.id)
  }

  #dispatch(upload: Upload, event: UploadEvent): void {
    const before = upload.state
    upload.state = transition(before, event)
    if (upload.state === before) return
    if (isWrittenDown(upload.state)) this.#options.journal.saveState(upload.id, upload.state)
    if (upload.state.kind === 'queued') this.#ready.add(upload.id)
    if (upload.state.kind === 'done' || upload.state.kind === 'canceling') this.#freePath(upload)
    this.#publisher.changed(upload.id)
  }

  #pump(): void {
    while (!this.#stopped && this.#held === 0 && this.#running.size < MOST_ACTIVE + MOST_FIRST) {
      const id = this.#running.size < MOST_ACTIVE ? this.#ready.next() : this.#ready.nextFirst()
      if (id === undefined) return
      const upload = this.#uploads.get(id)
      if (upload?.state.kind === 'queued' && !this.#running.has(id)) void this.#conduct(upload)
    }
  }

  async #conduct(upload: Upload): Promise<void> {
    const controller = new AbortController()
    this.#running.set(upload.id, controller)
    const dispatch = (event: UploadEvent) => this.#dispatch(upload, event)
    try {
      if (this.#first.has(upload.id)) this.#prefer(upload.id)
      await this.#added
      await conductUpload(
        upload,
        this.#options.toolsFor(upload.connectionId),
        {
          // A run that was told to stop has no say any more: the upload may be queued for its next one.
          dispatch(event) {
            if (!controller.signal.aborted) dispatch(event)
          },
          changed: () => this.#publisher.changed(upload.id),
          linked: (url) => this.#options.onDone(upload, url),
        },
        controller.signal,
        this.#waits.wait,
      )
    } catch (caught) {
      // No tools: the connection is gone, or its key cannot be read.
      this.#dispatch(upload, { type: 'fail', problem: problemOf(failureOf(caught)) })
    } finally {
      this.#running.delete(upload.id)
      this.#publisher.changed(upload.id)
      if (upload.state.kind === 'canceling') this.#cleanUps.begin(upload)
      // Paused and resumed while it was still letting go: its turn in the queue was passed over.
      if (upload.state.kind === 'queued') this.#ready.add(upload.id)
      this.#pump()
    }
  }

  #cancel(upload: Upload): void {
    const wasCanceling = upload.state.kind === 'canceling'
    this.#dispatch(upload, { type: 'cancel' })
    if (wasCanceling || upload.state.kind !== 'canceling') return
    const running = this.#running.get(upload.id)
    if (running === undefined) this.#cleanUps.begin(upload)
    else running.abort()
  }

  /** The journal kept them until nothing of them was left at the store, over restarts if need be. */
  #forget(cleaned: readonly Upload[]): void {
    this.#options.journal.remove(cleaned.map(({ id }) => id))
    for (const upload of cleaned) {
      this.#dispatch(upload, { type: 'cleaned' })
      if (this.#leaving.delete(upload.id)) this.#drop(upload)
    }
  }

  #prefer(id: string): void {
    const upload = this.#uploads.get(id)
    if (upload !== undefined) this.#options.toolsFor(upload.connectionId).transfer.prefer([id])
  }

  #drop(upload: Upload): void {
    this.#options.journal.remove([upload.id])
    this.#uploads.delete(upload.id)
    this.#first.delete(upload.id)
    this.#freePath(upload)
    this.#publisher.removed(upload.id)
  }

  /** From now on the same file, dropped again, is a new upload. */
  #freePath(upload: Upload): void {
    const key = pathKey(upload.connectionId, upload.path)
    if (this.#byPath.get(key) === upload.id) this.#byPath.delete(key)
  }

  #each(ids: SomeOrAll, act: (upload: Upload) => void): void {
    const wanted = idsOf(ids, this.#uploads, this.#publisher.outline)
    const actOnKnown = (id: string) => {
      const upload = this.#uploads.get(id)
      if (upload !== undefined) act(upload)
    }
    // Nothing begins while many are being stopped: it might be the next to stop.
    this.#held++
    this.#bulk.run(wanted, actOnKnown, {
      end: () => {
        this.#held--
        this.#pump()
        // What a person decided is not taken back by a power cut.
        void this.#options.journal.lasts()
      },
    })
  }
}

function pathKey(connectionId: string, path: string): string {
  return `${connectionId}\0${path}`
}
