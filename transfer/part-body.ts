/** The bytes of one part: hashed before they are signed, and the very bytes that were hashed are sent. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { FailureError } from '../contract/failure.ts'
import { BUFFERED_PART_BYTES } from '../contract/limits.ts'
import type { PartRange } from '../contract/transfer-protocol.ts'
import type { SourceFile } from './source-file.ts'

/** Bytes read, hashed and written at a time where a part is too large to be held whole. */
const WINDOW_BYTES = BUFFERED_PART_BYTES

export interface PartBody {
  /** Unsigned 32 bits. */
  crc32: number
  /** Hex; null unless asked for. */
  md5: string | null
  /** All of them, where they are held at once. */
  bytes: Uint8Array | null
  /** The bytes in order. The last piece of a part read twice is given out only if the second read equals the first. */
  pieces(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** Memory for one part at a time, kept from part to part so that sending gigabytes makes no garbage. */
export interface PartMemory {
  /** At least this many bytes; the content is what the last part left. */
  take(bytes: number): Uint8Array
}

export function createPartMemory(): PartMemory {
  let held = Buffer.alloc(0)
  return {
    take(bytes) {
      if (held.byteLength < bytes) held = Buffer.allocUnsafeSlow(bytes)
      return held.subarray(0, bytes)
    },
  }
}

/**
 * Reads and hashes a part. Up to BUFFERED_PART_BYTES it is read once and kept; a larger one (only in files
 * above 160 GB) is read again while it is sent.
 * @param windowBytes held and read at a time
 * @throws FailureError `file` where the bytes cannot be read
 */
export async function readPartBody(
  source: SourceFile,
  part: PartRange,
  memory: PartMemory,
  withMd5: boolean,
  windowBytes = WINDOW_BYTES,
): Promise<PartBody> {
  const hash = startHash(withMd5)
  for await (const window of windowsOf(source, part, memory, windowBytes)) hash.add(window)
  const { sum, md5 } = hash.end()
  if (part.length <= windowBytes) {
    const bytes = memory.take(part.length)
    return { crc32: sum, md5, bytes, pieces: () => (part.length === 0 ? [] : [bytes]) }
  }
  return { crc32: sum, md5, bytes: null, pieces: () => readAgain(source, part, memory, windowBytes, sum) }
}

async function* windowsOf(source: SourceFile, part: PartRange, memory: PartMemory, windowBytes: number) {
  for (let done = 0; done < part.length; done += windowBytes) {
    const window = memory.take(Math.min(windowBytes, part.length - done))
    await source.read(window, part.offset + done)
    yield window
  }
}

async function* readAgain(
  source: SourceFile,
  part: PartRange,
  memory: PartMemory,
  windowBytes: number,
  expected: number,
) {
  let sum = 0
  let done = 0
  for await (const window of windowsOf(source, part, memory, windowBytes)) {
    sum = crc32(window, sum)
    done += window.byteLength
    if (done === part.length && sum !== expected)
      throw new FailureError({ kind: 'file', what: 'changed', code: 'second read' })
    yield window
  }
}

function startHash(withMd5: boolean) {
  let sum = 0
  const md5 = withMd5 ? createHash('md5') : null
  return {
    add(bytes: Uint8Array) {
      sum = crc32(bytes, sum)
      md5?.update(bytes)
    },
    end: () => ({ sum, md5: md5?.digest('hex') ?? null }),
  }
}
