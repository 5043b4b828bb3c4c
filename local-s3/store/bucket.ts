/** One bucket: its objects, and the rule that a key changes in one step or not at all. */

import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Disk } from './durable-file.ts'
import { KeyLock } from './key-lock.ts'
import { compareKeys } from './key-order.ts'
import type { BucketRecord, CorsRule, ObjectRecord } from './records.ts'
import type { Segments } from './segments.ts'

/** Looks at the object under the key, if any, and throws to forbid the change. */
export type Precondition = (current: ObjectRecord | undefined) => void

export class Bucket {
  readonly #folder: string
  readonly #segments: Segments
  readonly #disk: Disk
  readonly #objects = new Map<string, ObjectRecord>()
  readonly #locks = new KeyLock()
  #sorted: readonly ObjectRecord[] | undefined
  #record: BucketRecord

  constructor(
    folder: string,
    record: BucketRecord,
    segments: Segments,
    disk: Disk,
    objects: Iterable<ObjectRecord> = [],
  ) {
    this.#folder = folder
    this.#record = record
    this.#segments = segments
    this.#disk = disk
    for (const object of objects) this.#objects.set(object.key, object)
  }

  get record(): BucketRecord {
    return this.#record
  }

  get isEmpty(): boolean {
    return this.#objects.size === 0
  }

  async save(): Promise<void> {
    await mkdir(objectFolder(this.#folder), { recursive: true })
    await this.#disk.writeRecord(join(this.#folder, bucketFile), this.#record)
  }

  async setCors(cors: readonly CorsRule[] | undefined): Promise<void> {
    this.#record = { ...this.#record, cors }
    await this.save()
  }

  object(key: string): ObjectRecord | undefined {
    return this.#objects.get(key)
  }

  /** All objects in the order of S3's lists. */
  sorted(): readonly ObjectRecord[] {
    this.#sorted ??= [...this.#objects.values()].sort((left, right) => compareKeys(left.key, right.key))
    return this.#sorted
  }

  /**
   * Puts an object in place of what the key held. The reference that the caller holds on each segment passes to the
   * object; where `precondition` throws, the caller keeps them.
   */
  async put(object: ObjectRecord, precondition: Precondition = () => undefined): Promise<void> {
    await this.#locks.run(object.key, async () => {
      const before = this.#objects.get(object.key)
      precondition(before)
      await this.#disk.writeRecord(this.#path(object.key), object)
      this.#objects.set(object.key, object)
      this.#sorted = undefined
      if (before !== undefined) await this.#segments.release(before.segments)
    })
  }

  /** Removes an object; that there is none is no error. */
  async remove(key: string, precondition: Precondition = () => undefined): Promise<void> {
    await this.#locks.run(key, async () => {
      const before = this.#objects.get(key)
      precondition(before)
      if (before === undefined) return
      await this.#disk.removeRecord(this.#path(key))
      this.#objects.delete(key)
      this.#sorted = undefined
      await this.#segments.release(before.segments)
    })
  }

  /** Keys hold any character and are longer than a file name may be, so a file is named after the key's hash. */
  #path(key: string): string {
    return join(objectFolder(this.#folder), `${createHash('sha256').update(key).digest('hex')}.json`)
  }
}

export const bucketFile = 'bucket.json'

export function objectFolder(bucketFolder: string): string {
  return join(bucketFolder, 'objects')
}
