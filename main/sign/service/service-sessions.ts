/** One session and one line for each signing service in use, so that a person signs in once. */
import type { CredentialSource } from '../../../contract/credential-source.ts'
import type { Secret } from '../../connections/connection-book.ts'
import type { KeyStates } from '../../credentials/key-states.ts'
import type { Sender } from '../../http/send-signed.ts'
import { createServiceClient, type ServiceClient } from './service-client.ts'
import { createServiceSession, type ServiceSession } from './service-session.ts'

export type ServiceSource = Extract<CredentialSource, { kind: 'signing-service' }>

export interface ServiceLine {
  client: ServiceClient
  session: ServiceSession
}

export interface ServiceSessions {
  /**
   * @param source the very object that is stored: it stands for its session until it is entered anew
   * @param secret what is kept of it
   */
  of(source: ServiceSource, secret: () => Secret | null): ServiceLine
}

/**
 * @param keep a sign-in gave another secret for whatever connection has this source
 * @param states told whether the person is signed in
 */
export function createServiceSessions(
  sender: Sender,
  clock: { now(): number },
  keep: (source: ServiceSource, secret: Secret) => void,
  states?: Pick<KeyStates, 'worked' | 'failed'>,
): ServiceSessions {
  const made = new WeakMap<ServiceSource, ServiceLine>()
  return {
    of(source, secret) {
      const known = made.get(source)
      if (known !== undefined) return known
      const client = createServiceClient(source.service, sender)
      const session = createServiceSession({
        client,
        sender,
        clock,
        secret,
        keep: (kept) => keep(source, kept),
        worked: () => states?.worked(source, null),
        failed: (caught) => states?.failed(source, caught),
      })
      const line = { client, session }
      made.set(source, line)
      return line
    },
  }
}
