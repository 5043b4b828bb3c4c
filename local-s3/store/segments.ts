/** The bytes: each segment is one file, written once, shared by reference count, removed with its last reference. */

import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Disk, writeFully } from './durable-file.ts'
import type { Segment } from './records.ts'

/** Fewer, larger reads than Node's 64 KiB default. */
const readBytes = 256 * 1024

export interface SegmentWriter {
  write(data: Uint8Array): Promise<void>
  /** Flushes and closes; the segment then has one reference, which the caller owns. */
  finish(): Promise<Segment>
  /** Closes and removes what was written. */
  discard(): Promise<void>
}

export class Segments {
  readonly #folder: string
  readonly #disk: Disk
  readonly #references = new Map<string, number>()

  constructor(folder: string, disk: Disk) {
    this.#folder = folder
    this.#disk = disk
  }

  /** Counts the references of all records and removes every file that has none. */
  async start(referenced: Iterable<Segment>): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    this.retain(referenced)
    for (const name of await readdir(this.#folder)) {
      if (!this.#references.has(name)) await rm(join(this.#folder, name), { force: true })
    }
  }

  async create(): Promise<SegmentWriter> {
    const id = randomUUID()
    const path = this.path(id)
    const file = await open(path, 'wx', 0o600)
    let size = 0
    return {
      async write(data) {
        size += data.length
        await writeFully(file, data)
      },
      finish: async () => {
        await this.#disk.flush(file)
        await file.close()
        this.#references.set(id, 1)
        return { id, size }
      },
      async discard() {
        await file.close()
        await rm(path, { force: true })
      },
    }
  }

  retain(segments: Iterable<Segment>): void {
    for (const { id } of segments) this.#references.set(id, (this.#references.get(id) ?? 0) + 1)
  }

  async release(segments: Iterable<Segment>): Promise<void> {
    for (const { id } of segments) {
      const left = (this.#references.get(id) ?? 0) - 1
      if (left > 0) {
        this.#references.set(id, left)
      } else {
        this.#references.delete(id)
        await rm(this.path(id), { force: true })
      }
    }
  }

  /** The bytes from `start` up to but without `end`, counted over all segments in their order. */
  async *read(segments: readonly Segment[], start: number, end: number): AsyncGenerator<Buffer> {
    this.retain(segments)
    try {
      let offset = 0
      for (const segment of segments) {
        const from = Math.max(start - offset, 0)
        const to = Math.min(end - offset, segment.size)
        offset += segment.size
        if (from >= to) continue
        yield* createReadStream(this.path(segment.id), { start: from, end: to - 1, highWaterMark: readBytes })
      }
    } finally {
      await this.release(segments)
    }
  }

  path(id: string): string {
    return join(this.#folder, id)
  }
}
