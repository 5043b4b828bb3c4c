/** Which policy holds for which connection: its own, the computer's, or what is within both. */
import type { Connection } from '../../contract/connection.ts'
import type { HeldPolicy } from '../../contract/policy.ts'
import { inForce, type PolicyInForce } from './combine-policies.ts'
import { prefixUnder } from './policed-signer.ts'

export interface Policies {
  /** @returns null where nobody decided anything */
  of(connection: Connection): PolicyInForce | null
  /** The same connection, its files below the folder that was set. */
  under(connection: Connection): Connection
}

/** @param computer asked each time; null where this computer has none */
export function createPolicies(computer: () => HeldPolicy | null): Policies {
  const moved = new WeakMap<Connection, Connection>()
  // What runs on this computer for trying it out is nobody's storage.
  const of = (connection: Connection) =>
    connection.kind === 'local' ? null : inForce(connection.policy ?? null, computer())
  return {
    of,
    under(connection) {
      const prefix = prefixUnder(of(connection)?.rules.prefix, connection.prefix)
      if (prefix === connection.prefix) return connection
      const known = moved.get(connection)
      if (known?.prefix === prefix) return known
      const under = { ...connection, prefix }
      moved.set(connection, under)
      return under
    },
  }
}
