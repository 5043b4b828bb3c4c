/** The whole upload engine on one connection, in plain Node, with the real transfer process. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from '../../contract/connection.ts'
import type { Policy } from '../../contract/policy.ts'
import type { AddResult, UploadRow } from '../../contract/views.ts'
import { createEngine, type Engine } from '../../main/engine.ts'
import { createSender } from '../../main/http/send-signed.ts'
import { type IntakeTools, takeIn, takeInAsZip } from '../../main/intake/intake.ts'
import { directNetwork, type Network } from '../../main/network/network.ts'
import { inForce } from '../../main/policy/combine-policies.ts'
import { policeSigner } from '../../main/policy/policed-signer.ts'
import { createLocalSigner } from '../../main/sign/local-signer.ts'
import type { Credentials } from '../../main/sign/sign-request.ts'
import type { TransferProcess } from '../../main/transfer-client/transfer-client.ts'
import { createIntegrityMemory, type IntegrityMemory } from '../../main/upload/integrity-memory.ts'
import { forkTransfer } from './forked-transfer.ts'

export interface TestEngine extends Engine {
  directory: string
  integrity: IntegrityMemory
  /** Links of finished uploads by file name. */
  links: Map<string, string>
  drop(...paths: string[]): Promise<AddResult>
  /** The same as one ZIP. */
  dropAsZip(...paths: string[]): Promise<void>
  rows(): UploadRow[]
  /** Waits until no upload is busy any more. */
  settled(): Promise<void>
  /** Closes it and deletes its folder. */
  remove(): Promise<void>
}

export interface TestEngineOptions {
  connection: Connection
  credentials: Credentials
  connections?: number
  /** A folder of an earlier engine, to go on from. */
  directory?: string
  startTransfer?: () => TransferProcess
  /** The way to the storage; a direct line where left out. */
  network?: Network
  policy?: Policy
}

export function createTestEngine(options: TestEngineOptions): TestEngine {
  const {
    connection,
    credentials,
    connections = 4,
    startTransfer = forkTransfer,
    network = directNetwork,
  } = options
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'slipway-engine-'))
  const sender = createSender(network)
  const policy =
    options.policy === undefined ? null : inForce({ setBy: 'Test IT', rules: options.policy }, null)
  const signer = policeSigner(
    createLocalSigner({ connection, clock: Date, credentials: async () => credentials }),
    connection,
    () => policy,
  )
  const links = new Map<string, string>()
  const integrity = createIntegrityMemory({}, () => undefined)
  const engine = createEngine({
    databasePath: join(directory, 'slipway.sqlite'),
    storeOf: () => ({ signer, sender }),
    integrity,
    learnRegion: () => undefined,
    linkExpirySeconds: () => 3_600,
    connections,
    startTransfer,
    network,
    publish: () => undefined,
    onDone: (upload, url) => void links.set(upload.name, url),
  })
  const { queue } = engine
  const intake: IntakeTools = {
    activeConnection: () => connection,
    join: (id, path) => queue.join(id, path),
    add: (uploads) => queue.add(uploads),
    now: Date.now,
    policyOf: () => policy,
    names: { user: 'ada', computer: 'desk' },
  }
  return {
    ...engine,
    directory,
    integrity,
    links,
    drop: (...paths) => takeIn(paths, intake),
    async dropAsZip(...paths) {
      await takeInAsZip(paths, intake)
    },
    rows: () => queue.rows(),
    async settled() {
      const busy = () => {
        const { queued, sending, waiting, finishing, canceling } = queue.counts()
        return queued + sending + waiting + finishing + canceling > 0
      }
      while (busy()) await new Promise((resolve) => setTimeout(resolve, 20))
    },
    async remove() {
      engine.close()
      await sender.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
