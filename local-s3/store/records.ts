/** What is kept about buckets, objects and multipart uploads; each record is one JSON file. */

import type { Checksum, ChecksumAlgorithm, ChecksumType } from '../checksum/checksum.ts'

/** A file of bytes in the data folder. */
export interface Segment {
  readonly id: string
  /** bytes */
  readonly size: number
}

/** What the sender attached to an object; names are lower case, values are text. */
export interface Attachment {
  /** Headers given back as they came: content-type, cache-control and so on. */
  readonly headers: Readonly<Record<string, string>>
  /** User metadata without its `x-amz-meta-` prefix. */
  readonly metadata: Readonly<Record<string, string>>
}

export interface ObjectPart {
  readonly number: number
  readonly size: number
  /** base64 */
  readonly checksum?: string | undefined
}

export interface ObjectRecord extends Attachment {
  readonly key: string
  readonly size: number
  /** Without quotes. */
  readonly etag: string
  /** epoch ms */
  readonly modifiedAt: number
  readonly checksum?: Checksum | undefined
  readonly segments: readonly Segment[]
  /** Only for an object that came in parts. */
  readonly parts?: readonly ObjectPart[] | undefined
  /** The multipart upload it came from: lets a Complete be repeated, even after a restart. */
  readonly uploadId?: string | undefined
}

export interface PartRecord extends ObjectPart {
  readonly etag: string
  readonly modifiedAt: number
  readonly segment: Segment
}

export interface UploadRecord extends Attachment {
  readonly id: string
  readonly bucket: string
  readonly key: string
  readonly initiatedAt: number
  readonly checksum?: { readonly algorithm: ChecksumAlgorithm; readonly type: ChecksumType } | undefined
}

export interface CorsRule {
  readonly allowedOrigins: readonly string[]
  readonly allowedMethods: readonly string[]
  readonly allowedHeaders: readonly string[]
  readonly exposeHeaders: readonly string[]
  readonly maxAgeSeconds?: number | undefined
}

export interface BucketRecord {
  readonly name: string
  readonly createdAt: number
  readonly cors?: readonly CorsRule[] | undefined
}
