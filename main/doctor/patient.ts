/** Whom the doctor examines: a connection, stored or not, and the ways to reach it. */
import type { ConnectionDetails } from '../../contract/connection.ts'
import type { Sender } from '../http/send-signed.ts'
import type { Network } from '../network/network.ts'
import type { Store } from '../s3/store.ts'

export interface Patient {
  details: ConnectionDetails
  /** A store of these details: of those that were entered, or with the region that was learned. */
  storeOf(details: ConnectionDetails): Store
  sender: Sender
  network: Pick<Network, 'proxyFor'>
  /** @returns how many addresses a host has. @throws Error with Node's `code` */
  lookup(host: string): Promise<number>
  /** Epoch milliseconds. */
  now(): number
}
