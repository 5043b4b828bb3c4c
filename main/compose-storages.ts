/** Binds what reaches the storages: keychain, connections under what IT decided, the way out, signers and clocks. */
import { session } from 'electron'
import type { AppWarnings } from './app-warnings.ts'
import { createConnectionBook } from './connections/connection-book.ts'
import { createStores } from './connections/connection-tools.ts'
import { createSecretStore, hasKeychain } from './connections/secret-store.ts'
import { type CredentialRoomTools, createCredentialRoom } from './credentials/credential-room.ts'
import { createClockWatch } from './http/clock-watch.ts'
import { createSender } from './http/send-signed.ts'
import { applyManagedNetwork } from './managed/apply-managed.ts'
import { governConnections } from './managed/govern-connections.ts'
import { createAppNetwork } from './network/app-network.ts'
import { createNetworkBook } from './network/network-book.ts'
import type { StoredValue } from './stored-value.ts'

export interface StorageParts extends Pick<CredentialRoomTools, 'asked' | 'keyChanged' | 'open'> {
  /** A file of settings by its name; a damaged one is kept aside. */
  openValue(name: string): StoredValue
  warnings: AppWarnings
  /** Epoch milliseconds. */
  clock: { now(): number }
}

export function composeStorages({ openValue, warnings, clock, asked, keyChanged, open }: StorageParts) {
  const secrets = createSecretStore()
  if (!secrets.lasting)
    warnings.add({ code: hasKeychain() ? 'keychain-closed' : 'secrets-this-session-only', details: '' })

  const connections = createConnectionBook(openValue('connections'), secrets)
  const { book, policies, decided, rulesOf } = governConnections(connections, warnings)
  const networkBook = createNetworkBook(openValue('network'), secrets)
  if (decided !== null) applyManagedNetwork(decided, networkBook)
  const network = createAppNetwork({
    book: networkBook,
    session: session.defaultSession,
    platform: process.platform,
    now: clock.now,
  })
  const sender = createSender(network)
  const clockWatch = createClockWatch({
    now: clock.now,
    steadyNow: () => performance.now(),
    tell: (offsetMs) =>
      offsetMs === null
        ? warnings.remove('clock-wrong')
        : warnings.add({
            code: 'clock-wrong',
            details: `clock offset ${Math.round(offsetMs / 1000)} s`,
            offsetMs,
          }),
  })
  const room = createCredentialRoom({ book: connections, sender, clock, asked, keyChanged, open })
  const stores = createStores({
    book: connections,
    sender,
    clock,
    supplies: room.supplies,
    sessions: room.sessions,
    clockMeasured: clockWatch.measured,
    policies,
  })
  return {
    book,
    policies,
    rulesOf,
    networkBook,
    network,
    sender,
    clockWatch,
    stores,
    signInDesk: room.desk,
    sessions: room.sessions,
    keyStates: room.states,
  }
}
