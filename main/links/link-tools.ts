/** What making, checking and ending links takes. */
import type { Connection } from '../../contract/connection.ts'
import type { Stores } from '../connections/connection-tools.ts'
import type { History } from '../history/history.ts'
import type { Credentials } from '../sign/sign-request.ts'

export interface LinkTools {
  history: History
  stores: Stores
  book: {
    active(): Connection | null
    find(id: string): Connection | null
    /** @throws FailureError `credentials missing` */
    credentials(id: string): Promise<Credentials>
    /** Its store was seen to take no forms. */
    learnNoForms(id: string): void
  }
  /** Epoch milliseconds. */
  clock: { now(): number }
  /** The admin's longest life of a link, in seconds; null without one. */
  capSeconds(connectionId: string): number | null
  /** Something in the history is different. */
  changed(): void
}
