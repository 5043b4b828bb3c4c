/** "Try it on this computer": starts the S3 server of this app in a process of its own, on loopback only. */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { Connection } from '../../contract/connection.ts'
import { typedKeyOf } from '../../contract/credential-source.ts'
import type { ConnectionBook } from '../connections/connection-book.ts'
import { ProblemError } from '../ipc/problem-error.ts'

/** A child process that runs the server; see `local-s3/process.ts` for the messages. */
export interface LocalStorageProcess {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: () => void): void
  stop(): void
}

export interface LocalStorage {
  /** Starts the server for this computer's connection, makes that connection first where there is none. */
  start(): Promise<Connection>
  stop(): void
}

const BUCKET = 'slipway'
const REGION = 'us-east-1'
const NAME = 'This computer'

/**
 * @param fork starts the process
 * @param dataDirectory where its objects are kept; made here, closed to others
 */
export function createLocalStorage(
  book: ConnectionBook,
  fork: () => LocalStorageProcess,
  dataDirectory: string,
): LocalStorage {
  let running: LocalStorageProcess | null = null
  let starting: Promise<Connection> | null = null

  async function begin(): Promise<Connection> {
    const earlier = localConnectionOf(book)
    const known = earlier === null ? undefined : typedKeyOf(earlier.credentials)
    const accessKeyId = known ?? `local-${randomBytes(8).toString('hex')}`
    const secretAccessKey = await secretOf(book, earlier)
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
    const launch = (port: number) => {
      const options = {
        dataDir: dataDirectory,
        port,
        region: REGION,
        buckets: [BUCKET],
        credentials: [{ accessKeyId, secretAccessKey }],
      }
      return launchServer(fork(), options)
    }
    // Links hold the port: the one of before, unless another program took it meanwhile.
    const before = earlier === null ? 0 : portOf(earlier.endpoint)
    const started = await launch(before).catch((problem: unknown) => {
      if (before === 0) throw problem
      return launch(0)
    })
    running = started.process
    running.onExit(() => {
      // One that was stopped may end after the next one began.
      if (running !== started.process) return
      running = null
      starting = null
    })
    const details = {
      kind: 'local',
      name: NAME,
      endpoint: started.endpoint,
      region: REGION,
      bucket: BUCKET,
      prefix: '',
      addressing: 'path',
      credentials: { kind: 'typed', accessKeyId },
    } as const
    return book.save(details, { secretAccessKey }, earlier?.id)
  }

  return {
    start() {
      starting ??= begin().catch((problem: unknown) => {
        starting = null
        throw problem
      })
      return starting
    },
    stop() {
      running?.stop()
      running = null
      starting = null
    },
  }
}

function launchServer(
  process: LocalStorageProcess,
  options: object,
): Promise<{ process: LocalStorageProcess; endpoint: string }> {
  return new Promise((resolve, reject) => {
    const fail = (details: string) => reject(new ProblemError('local-storage-failed', details))
    process.onMessage((message) => {
      const report = message as { type: string; endpoint?: string; reason?: string }
      if (report.type === 'ready' && report.endpoint !== undefined)
        resolve({ process, endpoint: report.endpoint })
      else {
        fail(report.reason ?? '')
        process.stop()
      }
    })
    process.onExit(() => fail('the process ended'))
    process.send({ type: 'start', options })
  })
}

function localConnectionOf(book: ConnectionBook): Connection | null {
  const view = book.views().find((connection) => connection.kind === 'local')
  return view === undefined ? null : book.find(view.id)
}

/** The server takes whatever key it is started with: one that was lost with its session is simply made anew. */
async function secretOf(book: ConnectionBook, earlier: Connection | null): Promise<string> {
  const known = earlier === null ? null : await book.credentials(earlier.id).catch(() => null)
  return known?.secretAccessKey ?? randomBytes(32).toString('base64url')
}

function portOf(endpoint: string): number {
  return Number(new URL(endpoint).port)
}
