/** Starts a local S3 for one test, with clients that speak to it, and removes every trace afterwards. */

import { mkdtemp, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { onTestFinished } from 'vitest'
import { type LocalS3, type LocalS3Options, startLocalS3 } from '../../local-s3/server.ts'

export const credentials = { accessKeyId: 'AKIDLOCALTEST', secretAccessKey: 'local-test-secret' }
export const bucket = 'test-bucket'
export const mebibyte = 1024 * 1024

export interface TestServer {
  readonly server: LocalS3
  readonly dataDir: string
  /** As the SDK comes out of the box: it adds checksums of its own. */
  readonly client: S3Client
  /** As Slipway sets it: checksums only where they are asked for. */
  readonly plainClient: S3Client
}

export async function startTestServer(options: Partial<LocalS3Options> = {}): Promise<TestServer> {
  const dataDir = await temporaryFolder()
  const usual = { dataDir, credentials: [credentials], buckets: [bucket], durable: false }
  const server = await startLocalS3({ ...usual, ...options })
  onTestFinished(() => server.close())
  const client = createClient(server)
  const plainClient = createClient(server, {
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return { server, dataDir, client, plainClient }
}

/** A folder that is gone when the test has ended. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'local-s3-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export function createClient(
  { endpoint }: { readonly endpoint: string },
  more: S3ClientConfig = {},
): S3Client {
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
    maxAttempts: 1,
    ...more,
  })
  onTestFinished(() => client.destroy())
  return client
}

/** The name of the error that a promise ends in; 'no error' where it succeeds. */
export async function errorName(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'no error'
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}

/** Status and S3's error code of a fetch, as in `403 AccessDenied`; the status alone where there is no error. */
export async function outcome(response: Response): Promise<string> {
  const code = /<Code>([^<]*)<\/Code>/.exec(await response.text())?.[1]
  return code === undefined ? String(response.status) : `${response.status} ${code}`
}

export interface RawAnswer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly text: string
}

/** Sends a request target as it is: `fetch` would collapse `..` and refuse some headers. */
export async function rawRequest(
  { port }: LocalS3,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers }, async (response) => {
      const pieces: Buffer[] = []
      for await (const piece of response) pieces.push(piece)
      const text = Buffer.concat(pieces).toString('utf8')
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
    })
    request.on('error', reject)
    request.end(body)
  })
}
