/** Files that are whole or absent after a crash: written aside, flushed, renamed, and the folder flushed too. */

import { randomUUID } from 'node:crypto'
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files with this ending are leftovers of a crash and are swept at the start. */
export const temporarySuffix = '.tmp'

export class Disk {
  readonly #flushes: boolean

  /** @param flushes whether what was written outlasts a power cut; a crash of the process it outlasts anyway */
  constructor(flushes: boolean) {
    this.#flushes = flushes
  }

  /** Replaces a JSON file in one step. */
  async writeRecord(path: string, record: unknown): Promise<void> {
    const aside = join(dirname(path), `${randomUUID()}${temporarySuffix}`)
    const file = await open(aside, 'wx', 0o600)
    try {
      await writeFully(file, Buffer.from(JSON.stringify(record)))
      await this.flush(file)
    } finally {
      await file.close()
    }
    await rename(aside, path)
    await this.#flushFolder(dirname(path))
  }

  /** Removes a record; that it was gone already is no error. */
  async removeRecord(path: string): Promise<void> {
    await rm(path, { force: true })
    await this.#flushFolder(dirname(path))
  }

  /** Waits until a file's bytes are on the disk itself. */
  async flush(file: FileHandle): Promise<void> {
    if (this.#flushes) await file.sync()
  }

  /** Makes a rename or removal outlast a power cut; Windows cannot open folders and needs no such call. */
  async #flushFolder(path: string): Promise<void> {
    if (!this.#flushes || process.platform === 'win32') return
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  }
}

/**
 * Reads what `writeRecord` wrote. The caller names the type, as only this server writes these files.
 * @throws Error that names the file where it is damaged
 */
export async function readRecord<T>(path: string): Promise<T> {
  const text = await readFile(path, 'utf8')
  try {
    const parsed: T = JSON.parse(text)
    return parsed
  } catch {
    throw new Error(`The file ${path} is damaged. Move it away and start again.`)
  }
}

/** A single `write` may take fewer bytes than it was given. */
export async function writeFully(file: FileHandle, data: Uint8Array): Promise<void> {
  for (let at = 0; at < data.length; ) {
    const { bytesWritten } = await file.write(data, at, data.length - at)
    at += bytesWritten
  }
}
