/**
 * Messages between main and the transfer process. Main knows keys, credentials and order; the transfer
 * process knows descriptors, bytes and sockets. Each upload is a job: opened, sent, closed.
 */
import type { Failure } from './failure.ts'
import type { BodyChecksums, SignedRequest } from './signable-request.ts'

/** What identifies the very bytes of a file. Numbers that may exceed 2^53 are decimal strings. */
export interface FileIdentity {
  device: string
  inode: string
  /** Bytes. */
  size: number
  /** Nanoseconds. */
  modified: string
  /** Nanoseconds: changes with every write, even where the modification time is set back. */
  changed: string
}

/** A file that goes into a ZIP, and its name there: `/` between names, distinct from the others'. */
export interface ZipEntry {
  path: string
  name: string
}

/** A slice of the file. A single PUT is part 1 of 1. */
export interface PartRange {
  number: number
  /** Bytes. */
  offset: number
  length: number
}

/** A part that the store acknowledged, with what it was hashed to. */
export interface StoredPart extends PartRange {
  etag: string
  /** Unsigned 32 bits. */
  crc32: number
  /** Hex; null where the store verifies CRC32. */
  md5: string | null
  /** What the store said it computed, base64; null where it said nothing. */
  storeCrc32: string | null
  /** Fingerprint of its bytes, hex; absent or null where none was made. */
  mac?: string | null
}

/** What came down, and what the store says of it. */
export interface FetchedFile {
  /** Bytes. */
  size: number
  /** Unsigned 32 bits. */
  crc32: number
  /** Hex. */
  md5: string
  /** Of the whole object, base64; null where the store says none. */
  storeCrc32: string | null
  /** As the store gave it. */
  etag: string
}

export type ToTransfer =
  /** Most connections, and most bytes a second over all of them; null for no limit. */
  | { type: 'configure'; connections: number; bytesPerSecond: number | null }
  /** Key of this installation's fingerprints, hex. */
  | { type: 'fingerprint-key'; key: string }
  /** Authorities trusted beyond Node's own, as PEM; for connections from now on. */
  | { type: 'trust'; authorities: readonly string[] }
  /** These jobs go before all others, also those not opened yet. */
  | { type: 'prefer'; jobs: string[] }
  /** After a sleep or a change of network: drops every socket, and what waits is tried at once. */
  | { type: 'wake' }
  /** Opens the file. `identity`: refuse any other file than this one. `zip`: these files instead, as one ZIP. */
  | { type: 'open'; job: string; path: string; identity: FileIdentity | null; zip?: readonly ZipEntry[] }
  /** Sends `parts`; those of `stored` are only hashed again and sent where they differ. */
  | {
      type: 'send'
      job: string
      parts: PartRange[]
      stored: StoredPart[]
      withCrc32: boolean
      withMd5: boolean
    }
  | { type: 'signed'; answers: SignAnswer[] }
  /** Reads the file without sending it; answered by `fingerprinted`. */
  | { type: 'fingerprint'; job: string; parts: PartRange[] }
  /** Is the file still the one that was opened? Asked before Complete. */
  | { type: 'check'; job: string }
  /** Takes an object down into a file, checked against what the store says; answered by `fetched` or `failed`. */
  | { type: 'fetch'; job: string; signed: RoutedRequest; path: string; size: number }
  /** Drops the job's sockets and its descriptor, and what came down of it; answered by `closed`. */
  | { type: 'close'; job: string }

export type SignAnswer = { request: number; signed: RoutedRequest } | { request: number; failure: Failure }

/** A signed request and the way it goes. */
export interface RoutedRequest extends SignedRequest {
  /** URL of the proxy in between, with its sign-in; left out for a direct line. A secret: never logged. */
  proxy?: string
}

export interface SignQuestion {
  request: number
  job: string
  part: number
  checksums: BodyChecksums
}

export type FromTransfer =
  | { type: 'opened'; job: string; identity: FileIdentity }
  /** One message for every signature wanted in this turn of the loop. */
  | { type: 'sign'; questions: SignQuestion[] }
  | { type: 'stored'; job: string; part: StoredPart }
  /** An acknowledged part was hashed again: it is still what the file holds, or it was sent anew. */
  | { type: 'kept'; job: string; part: StoredPart }
  /** Bytes of each job on their way in parts not yet acknowledged. */
  | { type: 'progress'; inFlight: { job: string; bytes: number }[] }
  /** Nothing of the job can be sent just now; it is tried again by itself. The next `stored` or `progress` ends this. */
  | { type: 'waiting'; job: string; failure: Failure; afterMs: number }
  | { type: 'sent'; job: string }
  /** Bytes of each object on its way down that are in its file. */
  | { type: 'fetching'; arrived: { job: string; bytes: number }[] }
  | { type: 'fetched'; job: string }
  | { type: 'checked'; job: string }
  /** Of each part that was asked for, in order; null where none could be made. */
  | { type: 'fingerprinted'; job: string; macs: (string | null)[] }
  /** The job stands still, nothing of it is on the wire; `close` is still owed. */
  | { type: 'failed'; job: string; failure: Failure }
  | { type: 'closed'; job: string }

/** One end of the line between the two processes. */
export interface TransferPort<Out, In> {
  send(message: Out): void
  listen(listener: (message: In) => void): void
}
