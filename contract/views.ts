/** What the page is shown: plain snapshots that main computes and the page only draws. */
import type { ConnectionView } from './connection.ts'
import type { OpenedConnectionFile } from './connection-file.ts'
import type { ExpiryReason, LinkKind } from './link.ts'
import type { Problem } from './problem.ts'
import type { SettingLocks, Settings } from './settings.ts'
import type { Proof, UploadState } from './upload-state.ts'

/** One file in the queue. */
export interface UploadRow {
  id: string
  /** Everything dropped at once shares this, so that a drop can be shown and copied as a group. */
  batch: string
  /** The file's own name. */
  name: string
  /** Folder path as dropped, `/` between names, empty for a single file. */
  folder: string
  /** Bytes. */
  size: number
  state: UploadState
  /** Bytes of the file that are stored or on their way: a sum over the parts, never above `size`. */
  sentBytes: number
  /** Smoothed, null while nothing moves. */
  bytesPerSecond: number | null
  secondsLeft: number | null
  /** Epoch milliseconds. */
  addedAt: number
}

/** The queue as a whole. */
export interface UploadSummary {
  /** Rows in each state. */
  counts: Record<UploadState['kind'], number>
  /** Over everything that is not canceled. */
  totalBytes: number
  sentBytes: number
  bytesPerSecond: number | null
  secondsLeft: number | null
  /** Bytes a second in each of the last 60 seconds in which anything was sent, oldest first; for a small graph. */
  rates: number[]
}

/** The section of rows that failed, whatever they were dropped with. */
export const NEEDS_YOU = 'needs-you'

/** Rows that stand together: what was dropped at once, or what needs the person. */
export interface UploadGroup {
  /** Of the drop, or {@link NEEDS_YOU}. */
  id: string
  /** The dropped folder's own name; empty where several things were dropped together. */
  name: string
  /** Rows that stand in it. One that failed stands in the section of those that need the person, and counts here. */
  rows: number
  /** Counts up when rows come, go or move: where each stands is to be asked again. */
  layout: number
  counts: Record<UploadState['kind'], number>
  /** Over everything in it that is not canceled. */
  totalBytes: number
  sentBytes: number
  /** Epoch milliseconds. */
  addedAt: number
}

/** The queue without its rows, of which a page reads those that it shows. */
export interface QueueView {
  /** Counts up with each change, so that an event older than the snapshot is recognised. */
  version: number
  /** In the order they were dropped. */
  groups: UploadGroup[]
  summary: UploadSummary
}

export interface QueueChange {
  version: number
  /** New or changed groups, whole; new ones in the order they were dropped. */
  groups: UploadGroup[]
  removedGroups: string[]
  /** Changed ones among the rows that were read last, whole. */
  rows: UploadRow[]
  summary: UploadSummary
}

/** Rows of one group that stand one below the other. */
export interface RowRange {
  group: string
  /** Place of the first in its group. */
  from: number
  count: number
}

export interface RowsRead extends Omit<RowRange, 'count'> {
  /** Of the group when it was read. */
  layout: number
  rows: UploadRow[]
}

/** A link that was handed out. The URL itself is not kept: Copy signs a fresh one. */
export interface HistoryRow {
  id: string
  name: string
  folder: string
  size: number
  proof: Proof
  /** Epoch milliseconds. */
  sentAt: number
  /** Effective end of the newest link, epoch milliseconds. */
  expiresAt: number
  connectionName: string
  /** True where links open on this computer alone. */
  local: boolean
  kind: LinkKind
  /** What decided on `expiresAt`. */
  because: ExpiryReason
  /** When the newest link was signed, epoch milliseconds; with `expiresAt` and `gone` it makes the state. */
  linkedAt: number
  /** When its first byte was fetched without credentials, epoch milliseconds; null where it was not. */
  checkedAt: number | null
  gone: 'revoked' | 'gone' | null
  /** Whether the store can move it and IT allows that, so that sharing stops and the file stays. */
  mayMove: boolean
  /** Whether IT allows it to be deleted, from here or by a link. */
  mayDelete: boolean
  /** Whether IT allows what a link for programs does; true for every other. */
  mayUse: boolean
}

/** A shared file on its way to this computer. */
export interface Saving {
  /** Of its row. */
  id: string
  /** That came down so far. */
  bytes: number
  /** Bytes of the file. */
  size: number
}

/** A file that came in by a request. */
export interface Arrival {
  /** Of its row. */
  id: string
  name: string
  /** What was asked for. */
  request: string
}

export interface HistoryPage {
  rows: HistoryRow[]
  /** Pass it back to get the next page; null at the end. */
  next: string | null
  total: number
}

/** Something a person should know about the app itself. Shown until put away, or until it is over. */
export type AppWarning =
  | {
      /** `set-aside`: a damaged file was kept aside and a new one begun. */
      code:
        | 'settings-set-aside'
        | 'history-set-aside'
        | 'secrets-this-session-only'
        /** There is one, and it is locked or was refused. */
        | 'keychain-closed'
        | 'records-not-saved'
        /** What IT set for this computer counts for nothing, or cannot be read. */
        | 'managed-not-trusted'
        | 'managed-damaged'
      details: string
    }
  | {
      code: 'clock-wrong'
      details: string
      /** The storage's clock minus this computer's, in milliseconds: negative where this one is fast. */
      offsetMs: number
    }

export interface AppView {
  version: string
  platform: 'linux' | 'darwin' | 'win32'
  connections: ConnectionView[]
  /** As they hold: within what IT decided. */
  settings: Settings
  /** Of words, dates and numbers: the chosen language in the system's region, such as `de-AT`. */
  locale: string
  locks: SettingLocks
  warnings: AppWarning[]
  /** A connection file that a person opened; null where there is none. */
  openedFile: OpenedConnectionFile | null
  /** The folder whose files are sent by themselves; null where there is none. */
  watchedFolder: WatchedFolderView | null
  /** Whether this system has a place for the app beside its clock. */
  hasTray: boolean
}

export interface WatchedFolderView {
  /** Its own name. */
  name: string
  /** What becomes of files that were sent. */
  after: 'leave' | 'move'
  /** Whether it can be read now. */
  isThere: boolean
}

/** What hangs on a connection. */
export interface ConnectionEffects {
  /** Links that still work and were signed with its key. */
  liveLinks: number
  /** Uploads that are not over. */
  openUploads: number
}

/** What became of files that were handed in. */
export interface AddResult {
  added: number
  /** Files that are in the queue already and were joined to it. */
  joined: number
  /** The first hundred that cannot be sent. */
  refused: { name: string; problem: Problem }[]
  refusedCount: number
  /** Files that the person was asked about and does not want to send. */
  leftOut?: number
  /** A connection file was among them: the window asks about it, and it is not sent. */
  openedFile?: true
}

export interface CopyResult {
  /** Links now on the clipboard. */
  copied: number
  /** Effective end of the one that ends first, epoch milliseconds. */
  expiresAt: number
}

export interface RequestResult extends CopyResult {
  /** Files come in by uploads signed beforehand: the storage takes no forms. */
  byPut: boolean
}
