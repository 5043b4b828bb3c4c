/** The whole upload engine before a server that misbehaves on order; the six invariants are checked after the test. */
import { utimesSync, writeFileSync } from 'node:fs'
import { expect, onTestFinished } from 'vitest'
import type { ProblemCode } from '../../contract/problem.ts'
import type { LocalS3Options } from '../../local-s3/server.ts'
import type { Sender } from '../../main/http/send-signed.ts'
import type { Upload } from '../../main/upload/upload.ts'
import { type RigSeams, someBytes, startUploadRig } from '../fakes/upload-rig.ts'
import { brokenInvariants, sourceFactOf, watchRejections } from './invariants.ts'
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts'

export interface FaultRigOptions {
  server?: Partial<LocalS3Options>
  /** The client's waits are this many times shorter; 20 where left out. */
  hurry?: number
  /** Milliseconds without a byte after which a socket is dropped; as in the app where left out. */
  idleTimeoutMs?: number
  /** Another store, instead of the local S3 behind the proxy. */
  endpoint?: string
  seams?: RigSeams
}

/** Everything that was sent and stored is hashed, on a busy machine, in milliseconds. */
const HASHING_MS = 60_000

export type FaultRig = Awaited<ReturnType<typeof startFaultRig>>

export async function startFaultRig({
  server,
  hurry = 20,
  idleTimeoutMs,
  endpoint,
  seams,
}: FaultRigOptions = {}) {
  const sources = new Map<string, ReturnType<typeof sourceFactOf>[]>()
  const rejections = watchRejections()
  let proxy: TcpProxy | undefined
  const rig = await startUploadRig(server, undefined, {
    async through({ port }) {
      proxy = await startTcpProxy(port, server?.tls !== undefined)
      return endpoint ?? proxy.endpoint
    },
    sender: (sender) => (idleTimeoutMs === undefined ? sender : impatient(sender, idleTimeoutMs)),
    ...seams,
    transfer: {
      pace: (milliseconds) => milliseconds / hurry,
      ...(idleTimeoutMs === undefined ? {} : { idleTimeoutMs }),
      ...seams?.transfer,
    },
  })
  if (proxy === undefined) throw new Error('the rig was not led through the proxy')
  const broken = () => brokenInvariants(rig, sources, rejections.reasons)
  onTestFinished(async () => {
    rejections.stop()
    expect(await broken()).toEqual([])
  }, HASHING_MS)

  /** The test changed the file: from now on this is what it is. */
  const noteSource = (path: string) =>
    void sources.set(path, [...(sources.get(path) ?? []), sourceFactOf(path)])

  return Object.assign(rig, {
    proxy,
    noteSource,
    /** What is wrong now; checked by itself at the end of the test. */
    broken,
    sendFile(name: string, bytes: number): Upload {
      const upload = rig.send(name, bytes)
      noteSource(upload.path)
      return upload
    },
    /** Waits until the upload has ended. @returns `done`, or the code of its problem */
    async outcome(upload: Upload): Promise<'done' | ProblemCode> {
      const state = await rig.until(upload, 'done', 'failed')
      return state.kind === 'failed' ? state.problem.code : 'done'
    },
    /** Writes other bytes into the file, as an editor would. */
    edit(path: string, bytes: number, seed = 7, modified?: Date): void {
      writeFileSync(path, someBytes(bytes, seed))
      if (modified !== undefined) utimesSync(path, modified, modified)
      noteSource(path)
    },
    /** As after a sleep of the computer. */
    wake(): void {
      rig.sender.drop()
      rig.tools.transfer.wake()
      rig.queue.wake()
    },
    /** How often each part was asked for, by number. */
    partRequests(): number[] {
      const counts: number[] = []
      for (const { partNumber = 0 } of rig.ledger.of('UploadPart'))
        counts[partNumber - 1] = (counts[partNumber - 1] ?? 0) + 1
      return counts
    },
  })
}

/** The store's own limits, Complete's five minutes too, would make a test of silence long. */
function impatient(sender: Sender, idleTimeoutMs: number): Sender {
  return {
    ...sender,
    send: (signed, options) => sender.send(signed, { ...options, idleTimeoutMs }),
  }
}
