/** One upload as main knows it, from the drop until its history row. */
import type { FileIdentity, StoredPart, ZipEntry } from '../../contract/transfer-protocol.ts'
import type { UploadState } from '../../contract/upload-state.ts'

/**
 * What is done where someone else's object has the key: a person is asked, it gets another name, or it replaces what is
 * there, as a person said.
 */
export type IfThere = 'ask' | 'keep-both' | 'replace'

/** What is decided when a file is handed in. Its name may change until something of it is at the store. */
export interface UploadIntent {
  id: string
  batch: string
  connectionId: string
  /** Absolute. Never leaves main, but for the transfer process. */
  path: string
  /** Files that are sent together as one ZIP; `path` only tells this upload from others then. */
  zip?: readonly ZipEntry[]
  /** Sent although the same content was sent before: a person said so. */
  sendAnew?: boolean
  name: string
  folder: string
  /** Left out where the key holds what nobody can guess: then nobody else has it. */
  ifThere?: IfThere
  /** Another one only where this one is taken. */
  key: string
  contentType: string
  /** Unique, put into the object's metadata: tells our object from another with the same key. */
  token: string
  /** Epoch milliseconds. */
  addedAt: number
}

/** What the store knows of it so far. */
export interface UploadProgress {
  /** Bytes: as handed in, then as opened. */
  size: number
  /** The file that was opened first; null before. */
  identity: FileIdentity | null
  /** Set before CreateMultipartUpload is asked: from then on the store may hold something of ours. */
  createBegun: boolean
  /** The store's upload id; null before, and for a single PUT. */
  uploadId: string | null
  /** Whether the store keeps CRC32 of this multipart upload, and of what: of the whole, or of the parts' CRC32s. */
  crc32Declared: false | 'full-object' | 'composite'
}

export interface Upload extends UploadIntent, UploadProgress {
  state: UploadState
  /** Acknowledged parts by number. */
  parts: Map<number, StoredPart>
  /** Bytes on their way in parts not yet acknowledged. */
  inFlightBytes: number
}

/** An upload of which nothing is at the store. @param size bytes, as handed in */
export function untouchedUpload(intent: UploadIntent, size: number): Upload {
  return {
    ...intent,
    size,
    identity: null,
    createBegun: false,
    uploadId: null,
    crc32Declared: false,
    state: { kind: 'queued' },
    parts: new Map(),
    inFlightBytes: 0,
  }
}

/** Bytes that the store holds or that are on their way: a sum, so that a retry cannot pass 100 %. */
export function sentBytesOf(upload: Upload): number {
  if (upload.state.kind === 'done') return upload.size
  let sum = upload.inFlightBytes
  for (const part of upload.parts.values()) sum += part.length
  return Math.min(sum, upload.size)
}

/**
 * What is under way stays written down as queued: after a restart it goes on by itself, and nobody writes each step.
 * What is over leaves the journal.
 */
export function isWrittenDown({ kind }: UploadState): boolean {
  return kind === 'queued' || kind === 'paused' || kind === 'failed' || kind === 'canceling'
}
