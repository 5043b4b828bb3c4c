/** The connections as a policy lets them be used: with the folder that was set, and the rules that hold. */
import type { Connection } from '../../contract/connection.ts'
import type { ConnectionBook } from '../connections/connection-book.ts'
import type { PoliciesNow } from '../settings/governed-settings.ts'
import type { PolicyInForce } from './combine-policies.ts'
import type { Policies } from './policies.ts'

export function governBook(book: ConnectionBook, policies: Policies): ConnectionBook {
  const under = (connection: Connection | null) => connection && policies.under(connection)
  return { ...book, active: () => under(book.active()), find: (id) => under(book.find(id)) }
}

/** @returns null where nothing holds, or the connection is gone */
export function policyFor(
  book: Pick<ConnectionBook, 'find'>,
  policies: Policies,
  id: string,
): PolicyInForce | null {
  const connection = book.find(id)
  return connection === null ? null : policies.of(connection)
}

export function policiesNow(book: ConnectionBook, policies: Policies): PoliciesNow {
  const active = book.active()
  return {
    active: active === null ? null : policies.of(active),
    all: book.views().flatMap(({ id }) => policyFor(book, policies, id) ?? []),
  }
}

/** Storages whose history is not kept. */
export function withoutHistory(book: ConnectionBook, policies: Policies): string[] {
  return book
    .views()
    .flatMap(({ id }) => (policyFor(book, policies, id)?.rules.noHistory === true ? [id] : []))
}
