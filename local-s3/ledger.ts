/** What the server saw and what it holds: the oracle that tests believe. */

import { createHash } from 'node:crypto'
import type { Checksum } from './checksum/checksum.ts'
import type { OperationName } from './operation.ts'
import type { ProofKind } from './sign/proof.ts'
import type { PartRecord } from './store/records.ts'
import type { Store } from './store/store.ts'

export interface LedgerEntry {
  readonly requestId: string
  readonly method: string
  /** epoch ms, by the server's clock */
  readonly startedAt: number
  operation: OperationName
  bucket: string | undefined
  key: string | undefined
  uploadId: string | undefined
  partNumber: number | undefined
  range: string | undefined
  /** 'anonymous' until a signature was verified. */
  proof: ProofKind
  signedHeaders: readonly string[]
  /** Bytes of the body that came in over the wire. */
  bytesReceived: number
  /** Undefined while it runs, and where the connection ended without an answer. */
  status: number | undefined
  errorCode: string | undefined
  /** epoch ms; undefined while it runs. */
  endedAt: number | undefined
}

export interface StoredObject {
  readonly bucket: string
  readonly key: string
  readonly size: number
  readonly etag: string
  readonly checksum: Checksum | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly metadata: Readonly<Record<string, string>>
}

export interface StoredUpload {
  readonly id: string
  readonly bucket: string
  readonly key: string
  readonly metadata: Readonly<Record<string, string>>
  /** In the order of their numbers. */
  readonly parts: readonly PartRecord[]
}

export class Ledger {
  readonly #store: Store
  readonly #limit: number
  readonly #onEnd: ((entry: LedgerEntry) => void) | undefined
  #entries: LedgerEntry[] = []

  /**
   * @param limit how many entries are kept; the oldest go first
   * @param onEnd told of every request that ended
   */
  constructor(store: Store, limit: number, onEnd?: (entry: LedgerEntry) => void) {
    this.#store = store
    this.#limit = limit
    this.#onEnd = onEnd
  }

  /** Every request in the order it began. */
  get entries(): readonly LedgerEntry[] {
    return this.#entries
  }

  /** The requests for one operation, in the order they began. */
  of(operation: OperationName): readonly LedgerEntry[] {
    return this.#entries.filter((entry) => entry.operation === operation)
  }

  clear(): void {
    this.#entries = []
  }

  begin(requestId: string, method: string, startedAt: number): LedgerEntry {
    const entry: LedgerEntry = {
      requestId,
      method,
      startedAt,
      operation: 'NotImplemented',
      bucket: undefined,
      key: undefined,
      uploadId: undefined,
      partNumber: undefined,
      range: undefined,
      proof: 'anonymous',
      signedHeaders: [],
      bytesReceived: 0,
      status: undefined,
      errorCode: undefined,
      endedAt: undefined,
    }
    this.#entries.push(entry)
    // Trimmed in batches: shifting a long array for every request would be slow.
    if (this.#entries.length > this.#limit * 1.25) this.#entries = this.#entries.slice(-this.#limit)
    return entry
  }

  end(entry: LedgerEntry, endedAt: number): void {
    entry.endedAt = endedAt
    this.#onEnd?.(entry)
  }

  /** Every object that is stored, in the order of lists. */
  objects(): readonly StoredObject[] {
    return this.#store.buckets().flatMap((bucket) =>
      bucket.sorted().map(({ key, size, etag, checksum, headers, metadata }) => ({
        bucket: bucket.record.name,
        key,
        size,
        etag,
        checksum,
        headers,
        metadata,
      })),
    )
  }

  /** Every multipart upload that is open. */
  uploads(): readonly StoredUpload[] {
    return this.#store.uploads.all().map(({ record, parts }) => ({
      id: record.id,
      bucket: record.bucket,
      key: record.key,
      metadata: record.metadata,
      parts: [...parts.values()].sort((left, right) => left.number - right.number),
    }))
  }

  /** The SHA-256 (lower-case hex) of an object's bytes as they lie on the disk; undefined where there is none. */
  async contentHash(bucket: string, key: string): Promise<string | undefined> {
    const object = this.#store.bucket(bucket)?.object(key)
    if (object === undefined) return undefined
    const hash = createHash('sha256')
    for await (const piece of this.#store.segments.read(object.segments, 0, object.size)) hash.update(piece)
    return hash.digest('hex')
  }
}
