/** What commands work with: the app's own rooms, so that they write the same journal and the same history. */
import type { Connection, ConnectionView } from '../../contract/connection.ts'
import type { AddResult, QueueChange } from '../../contract/views.ts'
import type { IntakeRules } from '../intake/make-upload.ts'
import { ProblemError } from '../ipc/problem-error.ts'
import type { ShareTools } from '../links/share.ts'
import type { UploadQueue } from '../upload/upload-queue.ts'
import type { Progress } from './outcome.ts'

export interface CommandTools {
  links: ShareTools & { book: { views(): readonly ConnectionView[] } }
  /** Seconds a link of this connection works where nobody chose. */
  usualLinkSeconds(connectionId: string): number
  /** What IT decided about files. */
  rules: IntakeRules
  queue: Pick<UploadQueue, 'add' | 'join' | 'idOf' | 'find' | 'cancel'>
  /** Hears of every change of the queue. @returns a function that ends it */
  watch(listener: (change: QueueChange) => void): () => void
  /** Links of this drop do not go to the clipboard by themselves. */
  keepOffClipboard(batch: string): void
  /** Takes files in as the window does, and shows it. */
  handOver(paths: string[]): Promise<AddResult>
}

export interface CommandRun {
  progress(now: Progress): void
  /** Aborted where whoever asked went away, or wants no more. */
  signal: AbortSignal
}

/**
 * @param name as its owner wrote it, case aside; the one in use where absent
 * @throws ProblemError `no-connection`
 */
export function connectionFor({ links }: CommandTools, name: string | undefined): Connection {
  const { book } = links
  const wanted = name?.trim().toLowerCase()
  const id = book.views().find((view) => view.name.toLowerCase() === wanted)?.id ?? ''
  const connection = name === undefined ? book.active() : book.find(id)
  if (connection === null) throw new ProblemError('no-connection', name === undefined ? '' : 'no such name')
  return connection
}
