/** What talking to one connection's store takes: a signer that always uses its newest key, and a sender. */
import type { Connection, ConnectionDetails } from '../../contract/connection.ts'
import { FailureError } from '../../contract/failure.ts'
import type { Signer } from '../../contract/signable-request.ts'
import { takesForms } from '../../contract/takes-forms.ts'
import type { CredentialSupplies } from '../credentials/credential-supplies.ts'
import { measureClockOffset } from '../http/clock-offset.ts'
import type { Sender } from '../http/send-signed.ts'
import { policeSigner } from '../policy/policed-signer.ts'
import type { Policies } from '../policy/policies.ts'
import type { Store } from '../s3/store.ts'
import { createLocalSigner } from '../sign/local-signer.ts'
import type { ServiceSessions } from '../sign/service/service-sessions.ts'
import { createServiceSigner } from '../sign/service/service-signer.ts'
import type { ConnectionBook, Secret } from './connection-book.ts'

export interface Stores {
  /**
   * The store of a connection, made once for each state of it.
   * @throws FailureError `credentials gone`
   */
  of(connectionId: string): Store
  /** For details that are not stored yet, to try them; what is stored of them later goes on with the same credentials. */
  trial(details: ConnectionDetails, secret: Secret | null): Store
}

export interface StoresOptions {
  book: Pick<ConnectionBook, 'find' | 'secret'>
  sender: Sender
  /** Epoch milliseconds. */
  clock: { now(): number }
  supplies: CredentialSupplies
  sessions: ServiceSessions
  /** Told how far a store's clock is from this computer's, in milliseconds, after its answers. */
  clockMeasured?(offsetMs: number): void
  /** What each connection is held to; nothing where left out. */
  policies?: Policies
}

export function createStores({
  book,
  sender,
  clock,
  supplies,
  sessions,
  clockMeasured = () => undefined,
  policies,
}: StoresOptions): Stores {
  const made = new WeakMap<Connection, Store>()

  function make(connection: ConnectionDetails, secret: () => Secret | null, measured = clockMeasured): Store {
    // Each store has a clock of its own: its offset is learned from its own answers.
    const measuring = measureClockOffset(sender, clock, measured)
    const clockOffset = () => measuring.clockOffset()
    const { bucket, prefix } = connection
    return {
      signer: signerOf(connection, secret, clockOffset),
      sender: measuring,
      place: { bucket, prefix },
    }
  }

  function signerOf(
    connection: ConnectionDetails,
    secret: () => Secret | null,
    clockOffset: () => number,
  ): Signer {
    const signer = anySignerOf(connection, secret, clockOffset)
    if (takesForms(connection)) return signer
    // It would answer 501 to whoever was given the form.
    const { signForm, ...others } = signer
    return others
  }

  function anySignerOf(
    connection: ConnectionDetails,
    secret: () => Secret | null,
    clockOffset: () => number,
  ): Signer {
    const source = connection.credentials
    if (source.kind === 'signing-service')
      return createServiceSigner({ connection, clock, ...sessions.of(source, secret) })
    const { get: credentials, refused } = supplies.of(source, connection, secret)
    return createLocalSigner({ connection, clock, credentials, refused, clockOffset })
  }

  return {
    of(connectionId) {
      const connection = book.find(connectionId)
      if (connection === null) throw new FailureError({ kind: 'credentials', what: 'gone' })
      const known = made.get(connection)
      if (known !== undefined) return known
      // A store on this computer has this computer's clock: it knows no better.
      const measured = connection.kind === 'local' ? () => undefined : clockMeasured
      const bare = make(connection, () => book.secret(connectionId), measured)
      const policyOf = () => policies?.of(connection) ?? null
      const store = { ...bare, signer: policeSigner(bare.signer, connection, policyOf) }
      made.set(connection, store)
      return store
    },
    trial: (details, secret) => make(details, () => secret),
  }
}
