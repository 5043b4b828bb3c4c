/** What talking to one connection's store takes: a signer that always uses its newest key, and a sender. */
import type { Connection } from '../../contract/connection.ts'
import { FailureError } from '../../contract/failure.ts'
import type { Sender } from '../http/send-signed.ts'
import type { Store } from '../s3/store.ts'
import { createLocalSigner } from '../sign/local-signer.ts'
import type { ConnectionBook } from './connection-book.ts'

/**
 * @returns looks a connection's store up by id. It is made once for each state of a connection.
 * @throws FailureError `credentials missing` (from the look-up) where the connection is gone
 */
export function createStores(
  book: ConnectionBook,
  sender: Sender,
  clock: { now(): number },
): (connectionId: string) => Store {
  const made = new WeakMap<Connection, Store>()
  return (connectionId) => {
    const connection = book.find(connectionId)
    if (connection === null) throw new FailureError({ kind: 'credentials', what: 'missing' })
    const known = made.get(connection)
    if (known !== undefined) return known
    const signer = createLocalSigner({ connection, clock, credentials: () => book.credentials(connectionId) })
    const store = { signer, sender }
    made.set(connection, store)
    return store
  }
}
