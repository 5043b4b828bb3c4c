/** What is known of the keys that come from elsewhere: when they end, and whether someone has to sign in again. */
import { isDeepStrictEqual } from 'node:util'
import type { KeyState } from '../../contract/connection.ts'
import type { CredentialSource } from '../../contract/credential-source.ts'
import { FailureError } from '../../contract/failure.ts'

export interface KeyStates {
  /** @returns null for a source that was not asked yet, and for typed keys */
  of(source: CredentialSource): KeyState | null
  /** @param endsAt epoch milliseconds; null for a key without end, or where nobody says */
  worked(source: CredentialSource, endsAt: number | null): void
  /** Takes whatever asking the source ended in; a failure that passes by itself changes nothing. */
  failed(source: CredentialSource, caught: unknown): void
}

/** @param changed something is known now that was not */
export function createKeyStates(changed: () => void): KeyStates {
  const known = new WeakMap<CredentialSource, KeyState>()
  const learn = (source: CredentialSource, state: KeyState) => {
    if (isDeepStrictEqual(known.get(source), state)) return
    known.set(source, state)
    changed()
  }
  return {
    of: (source) => known.get(source) ?? null,
    worked: (source, endsAt) => learn(source, { endsAt, ended: false }),
    failed(source, caught) {
      if (isSignIn(caught)) learn(source, { endsAt: known.get(source)?.endsAt ?? null, ended: true })
    },
  }
}

function isSignIn(caught: unknown): boolean {
  if (!(caught instanceof FailureError) || caught.failure.kind !== 'credentials') return false
  return caught.failure.what === 'sign-in' || caught.failure.what === 'expired'
}
