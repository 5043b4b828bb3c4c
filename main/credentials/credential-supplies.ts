/** One supply of credentials for each source in use, so that a person is asked once and a source is asked seldom. */
import type { CredentialSource } from '../../contract/credential-source.ts'
import { type Secret, typedCredentials } from '../connections/connection-book.ts'
import type { Sender } from '../http/send-signed.ts'
import type { Credentials } from '../sign/sign-request.ts'
import { askSource } from './ask-source.ts'
import { findSources } from './found-sources.ts'
import { type CredentialSupply, keepFresh } from './keep-fresh.ts'
import type { KeyStates } from './key-states.ts'

export type KeySource = Exclude<CredentialSource, { kind: 'signing-service' }>

export interface SupplyTools {
  sender: Sender
  /** Told what asking each source came to. */
  states?: Pick<KeyStates, 'worked' | 'failed'>
  /** Epoch milliseconds. */
  clock: { now(): number }
  /** @throws FailureError `credentials sign-in` where the person puts the question away */
  askCode(device: string, connectionName: string): Promise<string>
}

export interface CredentialSupplies {
  /**
   * @param source the very object that is stored: it stands for its supply until it is entered anew
   * @param secret what was entered for it; asked each time, because a keychain may be unlocked meanwhile
   */
  of(
    source: KeySource,
    connection: { name: string; region: string },
    secret: () => Secret | null,
  ): CredentialSupply
}

export function createCredentialSupplies({
  sender,
  clock,
  askCode,
  states,
}: SupplyTools): CredentialSupplies {
  const made = new WeakMap<CredentialSource, CredentialSupply>()
  async function told(source: KeySource, asking: Promise<Credentials>): Promise<Credentials> {
    try {
      const credentials = await asking
      states?.worked(source, credentials.expiresAt ?? null)
      return credentials
    } catch (caught) {
      states?.failed(source, caught)
      throw caught
    }
  }
  return {
    of(source, connection, secret) {
      const known = made.get(source)
      if (known !== undefined) return known
      const supply =
        source.kind === 'typed'
          ? { get: async () => typedCredentials(source, secret()), refused: () => undefined }
          : keepFresh(
              () =>
                told(
                  source,
                  askSource(source, secret(), {
                    sender,
                    region: connection.region,
                    askCode: (device) => askCode(device, connection.name),
                  }),
                ),
              { clock, interactive: () => asksForCode(source) },
            )
      made.set(source, supply)
      return supply
    },
  }
}

/** Whether asking this source means asking the person. */
export async function asksForCode(source: CredentialSource): Promise<boolean> {
  if (source.kind === 'assume-role') return source.mfaDevice !== undefined || asksForCode(source.from)
  if (source.kind !== 'aws-profile') return false
  const { profiles } = await findSources()
  return profiles.some(({ profile, kind }) => profile === source.profile && kind === 'role-with-code')
}
