/** The upload engine, without Electron: queue, journal, history and the line to the transfer process. */
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { QueueChange } from '../contract/views.ts'
import { createHistory, type History } from './history/history.ts'
import { createSentContents } from './history/sent-contents.ts'
import { openDatabase } from './journal/database.ts'
import { createJournal, type Journal } from './journal/journal.ts'
import { createLastingWrites, lastingHistory, lastingJournal } from './journal/lasting-writes.ts'
import { createLogSync, noLogSync } from './journal/log-sync.ts'
import { createTurnWrites } from './journal/turn-writes.ts'
import type { Network } from './network/network.ts'
import type { Store } from './s3/store.ts'
import {
  createTransferClient,
  type TransferClient,
  type TransferProcess,
} from './transfer-client/transfer-client.ts'
import type { RememberTools } from './upload/conduct-upload.ts'
import type { IntegrityMemory } from './upload/integrity-memory.ts'
import type { Upload } from './upload/upload.ts'
import { UploadQueue } from './upload/upload-queue.ts'

export interface EngineOptions {
  /** The SQLite file. */
  databasePath: string
  /** @throws FailureError where the connection is gone */
  storeOf(connectionId: string): Store
  integrity: IntegrityMemory
  /** The store named the region its bucket is in. */
  learnRegion(connectionId: string, region: string): void
  /** Seconds a new link should work. */
  linkExpirySeconds(connectionId: string): number
  /** Most connections for file bytes, over all uploads. */
  connections: number
  /** Most bytes a second over all uploads; no limit where left out. */
  bytesPerSecond?: number | null
  /** The way to the store; a direct line where left out. */
  network?: Network
  startTransfer(): TransferProcess
  publish(change: QueueChange): void
  /** `url` is a bearer secret. */
  onDone(upload: Upload, url: string): void
  /** The disk takes no more, or never did: uploads go on, and would not after a restart. */
  onNotSaved?(): void
}

export interface Engine {
  queue: UploadQueue
  journal: Journal
  history: History
  transfer: TransferClient
  /** Where a database that could not be read was kept; null where all was well. */
  databaseSetAside: string | null
  /** The computer slept, or its network is another: new sockets, and what waits is tried now. */
  wake(): void
  /** Leaves everything where it is: the journal has it. */
  close(): void
}

export function createEngine(options: EngineOptions): Engine {
  const { database, setAside, lasting } = openDatabase(options.databasePath, Date.now())
  const writes = createLastingWrites(() => options.onNotSaved?.())
  if (!lasting) options.onNotSaved?.()
  const log = lasting ? createLogSync(options.databasePath) : noLogSync
  const [ownJournal, ownHistory, contents] = [
    createJournal(database, log),
    createHistory(database),
    createSentContents(database),
  ]
  const turn = createTurnWrites((act) => writes.write(() => ownJournal.together(act)))
  const journal: Journal = {
    ...lastingJournal(ownJournal, writes),
    // Nothing depends on it before the store is asked, and that is a turn later, or waits until it lasts.
    saveProgress: (id, progress) => void turn.write(() => ownJournal.saveProgress(id, progress)),
    lasts() {
      turn.flush()
      return ownJournal.lasts()
    },
  }
  const history = lastingHistory(ownHistory, writes)
  const transfer = createTransferClient(
    options.startTransfer,
    (inFlight) => queue.setInFlight(inFlight),
    options.network,
  )
  transfer.configure(options.connections, options.bytesPerSecond)
  writes.write(() => transfer.setFingerprintKey(contents.key()))
  const queue: UploadQueue = new UploadQueue({
    journal,
    toolsFor(connectionId) {
      // Asked each time: a region that was learned makes another store of the same connection.
      const store = () => options.storeOf(connectionId)
      store()
      return {
        get store() {
          return store()
        },
        get signer() {
          return store().signer
        },
        learnRegion: options.learnRegion,
        transfer,
        journal,
        history,
        contents,
        remember: (act: (tools: RememberTools) => void) =>
          turn.write(() => act({ history: ownHistory, contents })),
        integrity: options.integrity,
        sleep: (milliseconds: number) => sleep(milliseconds),
        now: Date.now,
        random: Math.random,
        linkExpirySeconds: () => options.linkExpirySeconds(connectionId),
      }
    },
    publish: options.publish,
    onDone: options.onDone,
    steadyNow: () => performance.now(),
  })
  return {
    queue,
    journal,
    history,
    transfer,
    databaseSetAside: setAside,
    wake() {
      transfer.wake()
      queue.wake()
    },
    close() {
      queue.stop()
      transfer.stop()
      turn.flush()
      void log.close()
      database.close()
    },
  }
}
