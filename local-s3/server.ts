/** A small, exact S3 on loopback that verifies what it is told: for tests, and to try Slipway without an account. */

import {
  createServer as createHttpServer,
  type RequestListener,
  type Server,
  type ServerOptions,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { ChecksumPersonality } from './checksum/declared-checksum.ts'
import type { Site } from './exchange.ts'
import { Faults } from './faults.ts'
import { Ledger, type LedgerEntry } from './ledger.ts'
import { checkBucketName } from './operations/buckets.ts'
import { type Service, serve } from './serve.ts'
import type { Credentials } from './sign/signing-key.ts'
import { lockFolder } from './store/folder-lock.ts'
import { openStore } from './store/store.ts'

export interface LocalS3Options {
  /** Made where it is missing; one server at a time may use it. */
  readonly dataDir: string
  /** One or more keys. */
  readonly credentials: readonly Credentials[]
  /** 0 or left out: any free port. It always listens on 127.0.0.1. */
  readonly port?: number
  /** us-east-1 where left out. */
  readonly region?: string
  /** Made where they are missing. */
  readonly buckets?: readonly string[]
  /** true (default): a second Complete repeats the success, as AWS does; false: it answers NoSuchUpload. */
  readonly repeatComplete?: boolean
  /**
   * true (default): as AWS; false: ignores additional checksums, as Ceph does; 'refuse': answers 501 to them;
   * 'composite': as stores of before 2025, which keep them but know no type; 'refuse-type': these, with 501 to the type.
   */
  readonly checksums?: boolean | Exclude<ChecksumPersonality, 'keep' | 'ignore'>
  /** epoch ms; the system's clock where left out. */
  readonly now?: () => number
  /** bytes; 5 MiB where left out. */
  readonly minPartSize?: number
  /** PEM texts: serves HTTPS with them. */
  readonly tls?: { readonly key: string; readonly cert: string }
  /**
   * true (default): what was acknowledged outlasts a power cut. false: only a crash of the server, in about half the
   * time for small objects; for tests.
   */
  readonly durable?: boolean
  /** How many requests the ledger keeps; 50,000 where left out. */
  readonly ledgerLimit?: number
  /** Told of every request that ended. */
  readonly onRequest?: (entry: LedgerEntry) => void
}

export interface LocalS3 {
  /** Without a slash at its end. */
  readonly endpoint: string
  readonly port: number
  readonly ledger: Ledger
  readonly faults: Faults
  /** Drops every connection and waits until the port is free. */
  close(): Promise<void>
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const defaultMinPartSize = 5 * 1024 * 1024
const defaultLedgerLimit = 50_000
const loopback = '127.0.0.1'

/** A presigned URL with a session token and long names goes past Node's usual 16 KiB. */
const largestHeaderBytes = 64 * 1024

/** An idle connection is kept longer than clients keep theirs, so that none is reused while it closes. */
const keepAliveMs = 10 * 60 * 1000

/**
 * Starts a server.
 * @throws Error with `code` EADDRINUSE where the port is taken; FolderInUse; S3Error for a bad bucket name
 */
export async function startLocalS3(options: LocalS3Options): Promise<LocalS3> {
  const unlock = await lockFolder(options.dataDir)
  try {
    return await startLocked(options, unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

async function startLocked(options: LocalS3Options, unlock: () => Promise<void>): Promise<LocalS3> {
  const store = await openStore(options.dataDir, options.durable ?? true)
  const now = options.now ?? Date.now
  for (const name of options.buckets ?? []) {
    checkBucketName(name)
    if (store.bucket(name) === undefined) await store.createBucket(name, now())
  }
  const site: Site = {
    store,
    credentials: options.credentials,
    region: options.region ?? 'us-east-1',
    checksums: readPersonality(options.checksums),
    repeatComplete: options.repeatComplete ?? true,
    minPartSize: options.minPartSize ?? defaultMinPartSize,
    now,
  }
  const scheme = options.tls === undefined ? 'http' : 'https'
  const ledger = new Ledger(store, options.ledgerLimit ?? defaultLedgerLimit, options.onRequest)
  const faults = new Faults()
  const service: Service = { site, ledger, faults, scheme }
  const server = createServer(options.tls, (expectsContinue) => (request, response) => {
    void serve(service, request, response, expectsContinue)
  })
  const port = await listen(server, options.port ?? 0)
  return {
    endpoint: `${scheme}://${loopback}:${port}`,
    port,
    ledger,
    faults,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      await unlock()
    },
  }
}

/** An upload may take days, so no clock runs against a request. */
function createServer(
  tls: LocalS3Options['tls'],
  listener: (expectsContinue: boolean) => RequestListener,
): Server {
  const limits: ServerOptions = {
    requestTimeout: 0,
    keepAliveTimeout: keepAliveMs,
    maxHeaderSize: largestHeaderBytes,
    noDelay: true,
  }
  const server = tls === undefined ? createHttpServer(limits) : createHttpsServer({ ...limits, ...tls })
  server.timeout = 0
  server.on('request', listener(false))
  server.on('checkContinue', listener(true))
  return server
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, loopback, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

function readPersonality(checksums: LocalS3Options['checksums']): ChecksumPersonality {
  if (checksums === undefined || checksums === true) return 'keep'
  return checksums === false ? 'ignore' : checksums
}
