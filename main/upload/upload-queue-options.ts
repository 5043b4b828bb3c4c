/** What the queue needs of the world around it. */
import type { QueueChange } from '../../contract/views.ts'
import type { Journal } from '../journal/journal.ts'
import type { ConductTools } from './conduct-upload.ts'
import type { Upload } from './upload.ts'
import type { Waits } from './waits.ts'

export interface UploadQueueOptions {
  journal: Journal
  /** What an upload of this connection needs. @throws FailureError where the connection is gone */
  toolsFor(connectionId: string): ConductTools
  publish(change: QueueChange): void
  /** An upload is done. `url` is a bearer secret. */
  onDone(upload: Upload, url: string): void
  /** Milliseconds of a steady clock. */
  steadyNow(): number
  /** Where uploads wait for their next attempt. */
  waits?: Waits
}
