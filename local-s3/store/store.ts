/** Everything on disk: buckets, open multipart uploads and segments of bytes; opened after any crash. */

import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Bucket, bucketFile, objectFolder } from './bucket.ts'
import { Disk, readRecord, temporarySuffix } from './durable-file.ts'
import type { BucketRecord, ObjectRecord, Segment } from './records.ts'
import { Segments } from './segments.ts'
import { Uploads } from './uploads.ts'

export interface Store {
  readonly segments: Segments
  readonly uploads: Uploads
  bucket(name: string): Bucket | undefined
  buckets(): readonly Bucket[]
  /** @param now epoch ms */
  createBucket(name: string, now: number): Promise<Bucket>
  removeBucket(name: string): Promise<void>
}

/**
 * Opens the folder, making it where it is missing, and sweeps what a crash left behind.
 * @param flushes whether an acknowledged write outlasts a power cut
 */
export async function openStore(dataDir: string, flushes: boolean): Promise<Store> {
  const disk = new Disk(flushes)
  const bucketsFolder = join(dataDir, 'buckets')
  await mkdir(bucketsFolder, { recursive: true })
  const segments = new Segments(join(dataDir, 'segments'), disk)
  const uploads = new Uploads(join(dataDir, 'uploads'), segments, disk)
  const buckets = new Map<string, Bucket>()
  const referenced: Segment[] = []

  for (const name of await readdir(bucketsFolder)) {
    const folder = join(bucketsFolder, name)
    const bucket = await loadBucket(folder, segments, disk)
    if (bucket === undefined) {
      await rm(folder, { recursive: true, force: true })
      continue
    }
    buckets.set(name, bucket)
    for (const object of bucket.sorted()) referenced.push(...object.segments)
  }
  await uploads.load(({ bucket, key, id }) => buckets.get(bucket)?.object(key)?.uploadId === id)
  for (const upload of uploads.all()) {
    for (const part of upload.parts.values()) referenced.push(part.segment)
  }
  await segments.start(referenced)

  return {
    segments,
    uploads,
    bucket: (name) => buckets.get(name),
    buckets: () => [...buckets.values()].sort((a, b) => (a.record.name < b.record.name ? -1 : 1)),
    async createBucket(name, now) {
      const bucket = new Bucket(join(bucketsFolder, name), { name, createdAt: now }, segments, disk)
      await bucket.save()
      buckets.set(name, bucket)
      return bucket
    },
    async removeBucket(name) {
      buckets.delete(name)
      await rm(join(bucketsFolder, name), { recursive: true, force: true })
    },
  }
}

/** Undefined where a crash fell between making the folder and writing its record. */
async function loadBucket(folder: string, segments: Segments, disk: Disk): Promise<Bucket | undefined> {
  if (!(await readdir(folder)).includes(bucketFile)) return undefined
  const record = await readRecord<BucketRecord>(join(folder, bucketFile))
  const objects: ObjectRecord[] = []
  for (const name of await readdir(objectFolder(folder))) {
    const path = join(objectFolder(folder), name)
    if (name.endsWith(temporarySuffix)) await rm(path, { force: true })
    else objects.push(await readRecord<ObjectRecord>(path))
  }
  return new Bucket(folder, record, segments, disk, objects)
}
