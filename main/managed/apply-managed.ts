/** Brings the storages of a managed file into the book, under ids of their own that stay the same. */
import { isDeepStrictEqual } from 'node:util'
import type { Connection } from '../../contract/connection.ts'
import type { ManagedFile } from '../../contract/managed-file.ts'
import { type ConnectionBook, secretOfFile } from '../connections/connection-book.ts'
import type { NetworkBook } from '../network/network-book.ts'
import { readAuthorities } from '../network/trusted-authorities.ts'

const PREFIX = 'managed-'

/** Whether IT set it for this computer: it cannot be removed, since it would be back with the next start. */
export function isManaged(id: string): boolean {
  return id.startsWith(PREFIX)
}

/**
 * What is the same stays untouched, and what IT took out goes, its key with it: what was shared stays in the history, and
 * what is still on its way there ends. A key that a person entered is kept where the file brings none; the storage in
 * use stays in use.
 */
export function applyManaged(
  { storages, setUpBy }: ManagedFile,
  book: Pick<ConnectionBook, 'views' | 'active' | 'find' | 'save' | 'secret' | 'activate' | 'remove'>,
): void {
  withdrawManaged(
    book,
    storages.map(({ id }) => id),
  )
  const active = book.active()?.id
  for (const { id, connection, secret, policy } of storages) {
    const wanted: Connection = {
      ...connection,
      id: `${PREFIX}${id}`,
      kind: 'custom',
      policy: { setBy: setUpBy, rules: policy ?? {} },
    }
    const known = book.find(wanted.id)
    const kept = secret === undefined ? book.secret(wanted.id) : secretOfFile(secret)
    // A region that the storage itself named is better than the file's.
    const same = known !== null && isDeepStrictEqual({ ...known, region: wanted.region }, wanted)
    if (same && isDeepStrictEqual(kept, book.secret(wanted.id))) continue
    const { id: itsId, ...details } = wanted
    book.save(details, kept, itsId)
  }
  if (active !== undefined) book.activate(active)
}

/** @param left what IT still sets, by its own ids; nothing where there is no file any more */
export function withdrawManaged(
  book: Pick<ConnectionBook, 'views' | 'remove'>,
  left: readonly string[] = [],
): void {
  const stay = new Set(left.map((id) => `${PREFIX}${id}`))
  for (const { id } of book.views()) if (isManaged(id) && !stay.has(id)) book.remove(id)
}

/** Authorities are added to those that are trusted; a proxy takes the place of the one that was chosen. */
export function applyManagedNetwork(
  { authorities = [], proxy }: ManagedFile,
  network: Pick<NetworkBook, 'trust' | 'chooseProxy'>,
): void {
  const read = readAuthorities(Buffer.from(authorities.join('\n')))
  if (typeof read !== 'string') network.trust(read)
  if (proxy !== undefined) network.chooseProxy(proxy)
}
