/** Takes one object down into a file: written under another name first, hashed on the way, whole or not there at all. */
import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import { crc32 } from 'node:zlib'
import { FailureError } from '../contract/failure.ts'
import { IDLE_TIMEOUT_MS } from '../contract/limits.ts'
import { networkFailureOf } from '../contract/network-failure.ts'
import { unfinishedPath } from '../contract/proved-download.ts'
import { s3FailureOf } from '../contract/s3-answer.ts'
import type { FetchedFile, RoutedRequest } from '../contract/transfer-protocol.ts'
import { lineTo } from './lines.ts'

/** An error is shorter than this, in bytes. */
const MOST_ERROR_BYTES = 64 * 1024

export interface FetchOptions {
  /** Judges the bytes before the file gets its name. */
  isRight(file: FetchedFile): boolean
  /** Told of each piece that is in the file, in bytes. */
  moved(bytes: number): void
  signal: AbortSignal
}

/**
 * @param path absolute; what is there is replaced, as the system's own dialog asked
 * @throws FailureError; `mismatch` where the bytes are not what the store says; nothing is left behind then
 */
export async function fetchFile(
  signed: RoutedRequest,
  path: string,
  { isRight, moved, signal }: FetchOptions,
): Promise<FetchedFile> {
  const part = unfinishedPath(path)
  try {
    const response = await begin(signed, signal)
    const file = await write(response, part, moved)
    if (!isRight(file)) throw new FailureError({ kind: 'mismatch', what: 'checksum' })
    await rename(part, path)
    return file
  } catch (caught) {
    await rm(part, { force: true })
    signal.throwIfAborted()
    if (caught instanceof FailureError) throw caught
    throw new FailureError(
      isDisk(caught) ? { kind: 'file', what: 'unreadable', code: caught.code } : networkFailureOf(caught),
    )
  }
}

function begin(signed: RoutedRequest, signal: AbortSignal): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (signed.url.startsWith('https:') ? https : http).request(signed.url, {
      method: signed.method,
      headers: signed.headers,
      ...lineTo(signed),
      signal,
      timeout: IDLE_TIMEOUT_MS,
    })
    request.once('timeout', () => request.destroy(new FailureError({ kind: 'stalled' })))
    request.once('error', reject)
    request.once('response', resolve)
    request.end()
  })
}

async function write(
  response: http.IncomingMessage,
  part: string,
  moved: FetchOptions['moved'],
): Promise<FetchedFile> {
  const status = response.statusCode ?? 0
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
  )
  if (status !== 200) throw new FailureError(s3FailureOf(status, headers, await errorText(response)))
  const handle = await open(part, 'w', 0o600)
  try {
    const md5 = createHash('md5')
    let size = 0
    let sum = 0
    for await (const piece of response as AsyncIterable<Buffer>) {
      md5.update(piece)
      sum = crc32(piece, sum)
      size += piece.byteLength
      await handle.writeFile(piece)
      moved(piece.byteLength)
    }
    await handle.sync()
    return {
      size,
      crc32: sum,
      md5: md5.digest('hex'),
      storeCrc32:
        headers['x-amz-checksum-type'] === 'COMPOSITE' ? null : (headers['x-amz-checksum-crc32'] ?? null),
      etag: headers.etag ?? '',
    }
  } finally {
    await handle.close()
  }
}

async function errorText(response: http.IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of response) {
    text += String(piece)
    if (text.length > MOST_ERROR_BYTES) break
  }
  return text
}

function isDisk(caught: unknown): caught is { code: string } {
  return caught instanceof Error && 'syscall' in caught && 'path' in caught && 'code' in caught
}
