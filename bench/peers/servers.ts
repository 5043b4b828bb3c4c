/** The servers that clients send to, each in a process of its own, so that its work is nobody's. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DeleteObjectCommand,
  PutBucketCorsCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'
import type { LocalS3Command, LocalS3Report } from '../../local-s3/process.ts'
import type { Certificate } from '../../test/fakes/certificate.ts'
import type { Target } from './client.ts'

export type ServerCommand = LocalS3Command
export type ServerReport = LocalS3Report

/** `sink` checks nothing and keeps nothing; `local-s3` verifies, hashes and stores. */
export const serverNames = ['sink', 'local-s3'] as const
export type ServerName = (typeof serverNames)[number]

export interface Server {
  /** @param prefix of the keys of this run */
  target(prefix: string): Target
  /** Takes what a run sent off its disk. */
  empty(): Promise<void>
  close(): Promise<void>
}

const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench-secret-key' }
const bucket = 'bench'
const region = 'us-east-1'

/** @param certificate null for HTTP */
export async function startServer(
  name: ServerName,
  programs: string,
  certificate: Certificate | null,
): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'slipway-peers-server-'))
  const program = join(programs, name === 'sink' ? 'sink-server.js' : 'local-s3.js')
  const child = fork(program, [], { execArgv: [], serialization: 'advanced' })
  const tls = certificate === null ? {} : { tls: { key: certificate.key, cert: certificate.cert } }
  const options = { dataDir, credentials: [credentials], buckets: [bucket], durable: false, ...tls }
  const start: ServerCommand = { type: 'start', options }
  child.send(start)
  const [report] = (await once(child, 'message')) as [ServerReport]
  if (report.type === 'failed') throw new Error(report.reason)
  const { endpoint } = report
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: true,
    requestHandler: { httpsAgent: new Agent({ ca: certificate?.cert }) },
  })
  if (name === 'local-s3') await allowPages(client)
  return {
    target: (prefix) => ({
      connection: {
        id: 'bench',
        kind: 'custom',
        name: 'Bench',
        endpoint,
        region,
        bucket,
        prefix,
        addressing: 'path',
        credentials: { kind: 'typed', accessKeyId: credentials.accessKeyId },
      },
      credentials,
      certificatePath: certificate?.path ?? null,
    }),
    empty: () => (name === 'sink' ? Promise.resolve() : empty(client)),
    async close() {
      client.destroy()
      await stop(child)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Uppy runs in a page of another origin. */
async function allowPages(client: S3Client): Promise<void> {
  const rule = {
    AllowedOrigins: ['*'],
    AllowedMethods: ['GET', 'PUT', 'POST'],
    AllowedHeaders: ['*'],
    ExposeHeaders: ['ETag'],
  }
  await client.send(new PutBucketCorsCommand({ Bucket: bucket, CORSConfiguration: { CORSRules: [rule] } }))
}

async function empty(client: S3Client): Promise<void> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket }))
    await Promise.all(
      Contents.map(({ Key }) => client.send(new DeleteObjectCommand({ Bucket: bucket, Key }))),
    )
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  const command: ServerCommand = { type: 'stop' }
  child.send(command)
  await ended
}
