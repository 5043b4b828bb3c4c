/** Everything an upload takes, for real but in one process: a store, a transfer, a journal, a queue. */
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { type FileHandle, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { ConnectionDetails } from '../../contract/connection.ts'
import type { Signer } from '../../contract/signable-request.ts'
import type { UploadState } from '../../contract/upload-state.ts'
import type { QueueChange } from '../../contract/views.ts'
import type { LocalS3, LocalS3Options } from '../../local-s3/server.ts'
import { createHistory } from '../../main/history/history.ts'
import { createSentContents } from '../../main/history/sent-contents.ts'
import { measureClockOffset } from '../../main/http/clock-offset.ts'
import { createClockWatch } from '../../main/http/clock-watch.ts'
import { createSender, type Sender } from '../../main/http/send-signed.ts'
import { openDatabase } from '../../main/journal/database.ts'
import { createJournal } from '../../main/journal/journal.ts'
import { createLogSync } from '../../main/journal/log-sync.ts'
import { createTurnWrites } from '../../main/journal/turn-writes.ts'
import type { Store } from '../../main/s3/store.ts'
import { createLocalSigner } from '../../main/sign/local-signer.ts'
import type { Credentials } from '../../main/sign/sign-request.ts'
import { createTransferClient } from '../../main/transfer-client/transfer-client.ts'
import type { RememberTools } from '../../main/upload/conduct-upload.ts'
import { createIntegrityMemory, type KnownIntegrity } from '../../main/upload/integrity-memory.ts'
import { sentBytesOf, type Upload } from '../../main/upload/upload.ts'
import { UploadQueue } from '../../main/upload/upload-queue.ts'
import { createWaits } from '../../main/upload/waits.ts'
import type { TransferSeams } from '../../transfer/serve-transfer.ts'
import { bucket, credentials, startTestServer, temporaryFolder } from '../local-s3/start-test-server.ts'
import { type InProcessTransfer, startInProcessTransfer } from './in-process-transfer.ts'
import { uploadOf } from './upload-of.ts'

export type UploadRig = Awaited<ReturnType<typeof startUploadRig>>

/** How often a wait looks again, in milliseconds. */
const LOOK_AGAIN_MS = 5

/** What a test puts in the place of the real thing. */
export interface RigSeams {
  /** The address by which the client reaches the local S3. */
  through?(server: LocalS3): Promise<string>
  credentials?(): Promise<Credentials>
  /** The client's clock, epoch milliseconds. */
  now?(): number
  /** Signs instead of the local signer. */
  signer?(connection: Pick<ConnectionDetails, 'endpoint' | 'region' | 'bucket' | 'addressing'>): Signer
  /** The store refused the credentials in use. */
  refused?(): void
  /** For what main sends: control requests, links. */
  sender?(sender: Sender): Sender
  transfer?: Partial<TransferSeams>
  /** Makes a file's content last. */
  syncFile?(file: FileHandle): Promise<void>
}

/** @param endpoint of another store than the local S3 that is started */
export async function startUploadRig(
  options: Partial<LocalS3Options> = {},
  endpoint?: string,
  seams: RigSeams = {},
) {
  const { server } = await startTestServer(options)
  const clock = { now: seams.now ?? Date.now }
  const folder = await temporaryFolder()
  const databasePath = join(folder, 'slipway.sqlite')
  const { database } = openDatabase(databasePath, 0)
  onTestFinished(() => void database.close())
  const log = createLogSync(databasePath, seams.syncFile)
  onTestFinished(() => log.close())
  const journal = createJournal(database, log)
  const history = createHistory(database)
  const contents = createSentContents(database)
  const turn = createTurnWrites(journal.together)
  const sender = createSender()
  onTestFinished(() => sender.close())
  const connection: Pick<ConnectionDetails, 'endpoint' | 'region' | 'bucket' | 'addressing'> = {
    endpoint: (await seams.through?.(server)) ?? endpoint ?? server.endpoint,
    region: 'us-east-1',
    bucket,
    addressing: 'path',
  }
  /** What the person is told of the clock, in order: how wrong it is, null when it is right again. */
  const clockTold: (number | null)[] = []
  const clockWatch = createClockWatch({
    now: clock.now,
    steadyNow: () => performance.now(),
    tell: (offset) => clockTold.push(offset),
  })
  const measuring = measureClockOffset(seams.sender?.(sender) ?? sender, clock, clockWatch.measured)
  const store: Store = {
    sender: measuring,
    signer:
      seams.signer?.(connection) ??
      createLocalSigner({
        connection,
        credentials: seams.credentials ?? (async () => credentials),
        refused: () => seams.refused?.(),
        clock,
        clockOffset: () => measuring.clockOffset(),
      }),
  }
  const learned: Record<string, KnownIntegrity>[] = []
  const integrity = createIntegrityMemory({}, (all) => learned.push(all))
  const processes: InProcessTransfer[] = []
  const changes: QueueChange[] = []
  const links: { id: string; url: string }[] = []
  const byId = new Map<string, Upload>()
  /** Bytes sent, as often as anything was reported. */
  const progress: { id: string; sent: number; acknowledged: number; size: number }[] = []

  const transfer = createTransferClient(
    () => {
      const started = startInProcessTransfer(seams.transfer)
      processes.push(started)
      return started
    },
    (inFlight) => {
      queue.setInFlight(inFlight)
      for (const { job } of inFlight) noteProgress(job)
    },
  )

  transfer.setFingerprintKey(contents.key())

  function noteProgress(id: string): void {
    const upload = byId.get(id)
    if (upload === undefined) return
    let acknowledged = 0
    for (const part of upload.parts.values()) acknowledged += part.length
    progress.push({ id, sent: sentBytesOf(upload), acknowledged, size: upload.size })
  }

  const tools = {
    store,
    signer: store.signer,
    transfer,
    journal: {
      ...journal,
      savePart(...args: Parameters<typeof journal.savePart>) {
        journal.savePart(...args)
        noteProgress(args[0])
      },
    },
    history,
    contents,
    remember: (act: (tools: RememberTools) => void) => turn.write(() => act({ history, contents })),
    integrity,
    learnRegion(_connectionId: string, region: string) {
      connection.region = region
    },
    sleep: (milliseconds: number) => sleep(Math.min(milliseconds, 20)),
    now: clock.now,
    random: () => 0,
    linkExpirySeconds: () => 3_600,
  }
  const newQueue = () =>
    new UploadQueue({
      journal,
      toolsFor: () => tools,
      publish: (change) => changes.push(change),
      onDone: (upload, url) => links.push({ id: upload.id, url }),
      steadyNow: () => performance.now(),
      waits: createWaits(seams.transfer?.pace),
    })
  let queue = newQueue()
  onTestFinished(() => queue.stop())

  function newUpload(path: string, size: number, more: Partial<Upload> = {}): Upload {
    const id = randomUUID()
    const name = path.slice(path.lastIndexOf('/') + 1)
    const upload = uploadOf({ id, path, name, token: randomUUID(), addedAt: 1, size, ...more })
    byId.set(id, upload)
    return upload
  }

  return {
    server,
    ledger: server.ledger,
    faults: server.faults,
    folder,
    journal,
    history,
    integrity,
    learned,
    processes,
    changes,
    links,
    progress,
    tools,
    store,
    sender,
    clockOffset: () => measuring.clockOffset(),
    clockTold,
    clockWatch,
    get queue() {
      return queue
    },
    newUpload,
    async subfolder(name: string): Promise<string> {
      await mkdir(join(folder, name))
      return join(folder, name)
    },
    /** Every upload that was made, or restored since the last restart. */
    uploads: () => [...byId.values()],

    /** A file of pseudo-random bytes and an upload for it, queued. */
    send(name: string, bytes: number): Upload {
      const path = join(folder, name)
      writeFileSync(path, someBytes(bytes))
      const upload = newUpload(path, bytes)
      queue.add([upload])
      return upload
    },

    /** As after a kill: what was running stops without a word, and a new queue takes up what the journal has. */
    async restart(): Promise<Upload[]> {
      queue.stop()
      for (const one of processes) one.die()
      await sleep(50)
      queue = newQueue()
      const left = journal.read()
      byId.clear()
      for (const upload of left) byId.set(upload.id, upload)
      queue.restore(left)
      return left
    },

    /** Waits until the upload is in one of these states. */
    async until(upload: Upload, ...kinds: UploadState['kind'][]): Promise<UploadState> {
      await waitFor(
        () => kinds.includes(upload.state.kind),
        () => JSON.stringify(upload.state),
      )
      return upload.state
    },

    waitFor,

    /** What must hold after every test: what is shared is whole, and nothing is left over. */
    async leftOver() {
      const wrong: string[] = []
      for (const { key } of history.find([...byId.keys()])) {
        const upload = [...byId.values()].find((one) => one.key === key)
        const held = await server.ledger.contentHash(bucket, key)
        if (upload === undefined || held !== hashOf(upload.path)) wrong.push(key)
      }
      return {
        damaged: wrong,
        openAtStore: server.ledger.uploads().map(({ id }) => id),
        journalled: journal.read().map(({ id }) => id),
        objects: server.ledger.objects().length,
        shared: history.count(),
      }
    },
  }
}

/** What is left after one upload that went well. */
export const oneShared = { damaged: [], openAtStore: [], journalled: [], objects: 1, shared: 1 }
/** What is left after one that was taken back. */
export const nothingLeft = { damaged: [], openAtStore: [], journalled: [], objects: 0, shared: 0 }

async function waitFor(
  condition: () => boolean,
  explain: () => string = () => '',
  withinMs = 8_000,
): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`it never came to be: ${explain()}`)
    await sleep(LOOK_AGAIN_MS)
  }
}

/** The same bytes each time, no two mebibytes alike. */
export function someBytes(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let at = 0; at + 4 <= length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes.writeUInt32LE(state, at)
  }
  return bytes
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
