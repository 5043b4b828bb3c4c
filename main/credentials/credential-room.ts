/** Everything that gets keys or signatures for connections, and what it asks the person. */
import type { SignInQuestion } from '../../contract/sign-in.ts'
import type { ConnectionBook } from '../connections/connection-book.ts'
import type { Sender } from '../http/send-signed.ts'
import { createServiceSessions, type ServiceSessions } from '../sign/service/service-sessions.ts'
import { type CredentialSupplies, createCredentialSupplies } from './credential-supplies.ts'
import { createKeyStates, type KeyStates } from './key-states.ts'
import { createSignInDesk, type SignInDesk } from './sign-in-desk.ts'

export interface CredentialRoom {
  desk: SignInDesk
  supplies: CredentialSupplies
  sessions: ServiceSessions
  states: Pick<KeyStates, 'of'>
}

export interface CredentialRoomTools {
  book: Pick<ConnectionBook, 'views' | 'find' | 'keepSecret'>
  sender: Sender
  /** Epoch milliseconds. */
  clock: { now(): number }
  /** Another question to the person, or none any more. */
  asked(question: SignInQuestion | null): void
  /** More is known of a key: see `KeyStates`. */
  keyChanged(): void
  /** Opens an address of https in the person's browser. */
  open(page: string): void
}

export function createCredentialRoom({
  book,
  sender,
  clock,
  asked,
  keyChanged,
  open,
}: CredentialRoomTools): CredentialRoom {
  const desk = createSignInDesk({ asked, open })
  const states = createKeyStates(keyChanged)
  return {
    desk,
    supplies: createCredentialSupplies({ sender, clock, askCode: desk.askCode, states }),
    sessions: createServiceSessions(
      sender,
      clock,
      (source, secret) => {
        for (const { id } of book.views())
          if (book.find(id)?.credentials === source) book.keepSecret(id, secret)
      },
      states,
    ),
    states,
  }
}
