/** One row of the history: what a link was made for, enough to sign it again, and never a URL. */
import { z } from 'zod'
import type { ExpiryReason, LinkKind } from '../../contract/link.ts'
import { openingSchema, programLinkSchema } from '../../contract/link.ts'
import type { Proof } from '../../contract/upload-state.ts'

/** What a link was asked to be, beyond its key: without these it could not be signed again. */
export const linkOptionsSchema = z.object({
  opening: openingSchema.optional(),
  downloadName: z.string().optional(),
  /** What a link for a program was asked to be. */
  program: programLinkSchema.optional(),
  /** The objects behind a page. */
  members: z.array(z.string()).optional(),
})
export type LinkOptions = z.infer<typeof linkOptionsSchema>

/** What an upload gives. */
export interface SharedFile {
  id: string
  connectionId: string
  key: string
  name: string
  folder: string
  /** Bytes. */
  size: number
  proof: Proof
  /** Epoch milliseconds. */
  sentAt: number
  /** Effective end of the newest link, epoch milliseconds. */
  expiresAt: number
}

export interface HistoryRecord extends SharedFile {
  kind: LinkKind
  options: LinkOptions
  /** What decided on `expiresAt`. */
  because: ExpiryReason
  /** When the newest link was signed, epoch milliseconds. */
  linkedAt: number
  /** When its first byte was fetched without credentials, epoch milliseconds; null where it was not. */
  checkedAt: number | null
  /** `revoked`: sharing was stopped. `gone`: the object is not there any more. */
  gone: 'revoked' | 'gone' | null
}

/** A row as SQLite has it. */
export interface HistoryRow {
  position: number
  id: string
  connection_id: string
  object_key: string
  name: string
  folder: string
  size: number
  proof: Proof
  sent_at: number
  expires_at: number
  kind: LinkKind
  options: string
  because: ExpiryReason
  linked_at: number
  checked_at: number | null
  gone: 'revoked' | 'gone' | null
}

export function recordOf(row: HistoryRow): HistoryRecord {
  const options = linkOptionsSchema.safeParse(JSON.parse(row.options))
  return {
    id: row.id,
    connectionId: row.connection_id,
    key: row.object_key,
    name: row.name,
    folder: row.folder,
    size: row.size,
    proof: row.proof,
    sentAt: row.sent_at,
    expiresAt: row.expires_at,
    kind: row.kind,
    options: options.success ? options.data : {},
    because: row.because,
    linkedAt: row.linked_at,
    checkedAt: row.checked_at,
    gone: row.gone,
  }
}
