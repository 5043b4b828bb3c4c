/** What stays sealed on the disk when a connection is saved and the keychain takes nothing now. Pure. */
import { isDeepStrictEqual } from 'node:util'
import { type CredentialSource, neededSecret, typedKeyOf } from '../../contract/credential-source.ts'

/**
 * A keychain that is locked today may open tomorrow: what it sealed stays, as long as it is the secret of the same key.
 * @param before what is stored; undefined for a new connection
 * @returns base64 ciphertext, or null
 */
export function keptSeal(
  before: { credentials: CredentialSource; sealed: string | null } | undefined,
  source: CredentialSource,
): string | null {
  if (before === undefined || neededSecret(source) === 'none') return null
  return isSameKey(before.credentials, source) ? before.sealed : null
}

/** A key has one secret for all its life. */
function isSameKey(one: CredentialSource, other: CredentialSource): boolean {
  const key = typedKeyOf(one)
  return key === undefined ? isDeepStrictEqual(one, other) : key === typedKeyOf(other)
}
