/** The connections of this computer under everything IT decided: in its own file, and with each storage. */
import type { ManagedFile } from '../../contract/managed-file.ts'
import type { Policy } from '../../contract/policy.ts'
import type { AppWarnings } from '../app-warnings.ts'
import type { ConnectionBook } from '../connections/connection-book.ts'
import { governBook, policyFor } from '../policy/governed-book.ts'
import { createPolicies, type Policies } from '../policy/policies.ts'
import { applyManaged, withdrawManaged } from './apply-managed.ts'
import { managedPaths } from './managed-paths.ts'
import { readManaged } from './read-managed.ts'

export interface GovernedConnections {
  /** As a policy lets them be used. */
  book: ConnectionBook
  policies: Policies
  /** What IT set for this computer; null where it set nothing. */
  decided: ManagedFile | null
  /** What holds for a connection; nothing where it is gone. */
  rulesOf(connectionId: string): Policy
}

/** The user that may write what holds for all. */
const ROOT = 0

export function governConnections(
  connections: ConnectionBook,
  warnings: AppWarnings,
  platform = process.platform,
): GovernedConnections {
  const managed = readManaged(managedPaths(platform, process.env), platform === 'win32' ? null : ROOT)
  if (managed !== null && 'trouble' in managed)
    warnings.add({ code: `managed-${managed.trouble}`, details: managed.details })
  const decided = managed !== null && 'file' in managed ? managed.file : null
  if (decided !== null) applyManaged(decided, connections)
  // A file that cannot be trusted or read changes nothing; one that is gone was taken away.
  else if (managed === null) withdrawManaged(connections)
  const policies = createPolicies(() =>
    decided?.policy === undefined ? null : { setBy: decided.setUpBy, rules: decided.policy },
  )
  const book = governBook(connections, policies)
  return { book, policies, decided, rulesOf: (id) => policyFor(book, policies, id)?.rules ?? {} }
}
