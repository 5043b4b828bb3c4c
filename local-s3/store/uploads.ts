/** The multipart uploads that are open: a folder each, with a record for the upload and one for every part. */

import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Disk, readRecord, temporarySuffix } from './durable-file.ts'
import { KeyLock } from './key-lock.ts'
import type { PartRecord, UploadRecord } from './records.ts'
import type { Segments } from './segments.ts'

export interface OpenUpload {
  readonly record: UploadRecord
  /** By part number. */
  readonly parts: ReadonlyMap<number, PartRecord>
}

const uploadFile = 'upload.json'

export class Uploads {
  readonly #folder: string
  readonly #segments: Segments
  readonly #disk: Disk
  readonly #open = new Map<string, { record: UploadRecord; parts: Map<number, PartRecord> }>()
  readonly #locks = new KeyLock()

  constructor(folder: string, segments: Segments, disk: Disk) {
    this.#folder = folder
    this.#segments = segments
    this.#disk = disk
  }

  /** Reads the uploads left by an earlier run; a folder whose upload was completed or never begun is removed. */
  async load(isFinished: (record: UploadRecord) => boolean): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    for (const id of await readdir(this.#folder)) {
      const folder = join(this.#folder, id)
      const names = await readdir(folder)
      const record = names.includes(uploadFile)
        ? await readRecord<UploadRecord>(join(folder, uploadFile))
        : undefined
      if (record === undefined || isFinished(record)) {
        await rm(folder, { recursive: true, force: true })
        continue
      }
      const parts = new Map<number, PartRecord>()
      for (const name of names) {
        if (name.endsWith(temporarySuffix)) await rm(join(folder, name), { force: true })
        if (name === uploadFile || !name.endsWith('.json')) continue
        const part = await readRecord<PartRecord>(join(folder, name))
        parts.set(part.number, part)
      }
      this.#open.set(id, { record, parts })
    }
  }

  get(id: string): OpenUpload | undefined {
    return this.#open.get(id)
  }

  all(): readonly OpenUpload[] {
    return [...this.#open.values()]
  }

  async create(record: Omit<UploadRecord, 'id'>): Promise<UploadRecord> {
    const created = { ...record, id: randomBytes(24).toString('base64url') }
    const folder = join(this.#folder, created.id)
    await mkdir(folder)
    await this.#disk.writeRecord(join(folder, uploadFile), created)
    this.#open.set(created.id, { record: created, parts: new Map() })
    return created
  }

  /**
   * Keeps a part in place of an earlier one with its number; the caller's reference on the segment passes to it.
   * @returns false where the upload is gone meanwhile; the caller then keeps the reference
   */
  async putPart(id: string, part: PartRecord): Promise<boolean> {
    return this.exclusively(id, async () => {
      const upload = this.#open.get(id)
      if (upload === undefined) return false
      await this.#disk.writeRecord(join(this.#folder, id, `${part.number}.json`), part)
      const before = upload.parts.get(part.number)
      upload.parts.set(part.number, part)
      if (before !== undefined) await this.#segments.release([before.segment])
      return true
    })
  }

  /** Forgets an upload and its parts. Call it inside `exclusively`. */
  async remove(id: string): Promise<void> {
    const upload = this.#open.get(id)
    if (upload === undefined) return
    this.#open.delete(id)
    await rm(join(this.#folder, id), { recursive: true, force: true })
    await this.#segments.release([...upload.parts.values()].map((part) => part.segment))
  }

  /** Runs work that must not meet other changes of the same upload. */
  async exclusively<T>(id: string, work: () => Promise<T>): Promise<T> {
    return this.#locks.run(id, work)
  }
}
