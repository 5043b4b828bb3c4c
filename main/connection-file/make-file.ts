/** From a stored connection to what its file carries, and from a file to what is shown and stored. Pure. */
import type { Connection } from '../../contract/connection.ts'
import {
  CONNECTION_FILE_FORMAT,
  CONNECTION_FILE_VERSION,
  type ConnectionFile,
  type ConnectionFileSummary,
} from '../../contract/connection-file.ts'
import { neededSecret } from '../../contract/credential-source.ts'
import type { ProxyChoice } from '../../contract/network.ts'
import type { Policy } from '../../contract/policy.ts'
import type { Secret } from '../connections/connection-book.ts'

export interface FileParts {
  setUpBy: string
  /** null: each person enters a key of their own. */
  secret: Secret | null
  policy: Policy
  /** PEM, those that were added here. */
  authorities: readonly string[]
  proxy: ProxyChoice
}

export function fileOf(connection: Connection, parts: FileParts): ConnectionFile {
  const { name, endpoint, region, bucket, prefix, addressing, credentials } = connection
  const { setUpBy, secret, policy, authorities, proxy } = parts
  return {
    format: CONNECTION_FILE_FORMAT,
    version: CONNECTION_FILE_VERSION,
    setUpBy,
    connection: { name, endpoint, region, bucket, prefix, addressing, credentials },
    // A sign-in is one person's own.
    ...(secret === null || 'refreshToken' in secret ? {} : { secret }),
    ...(Object.keys(policy).length === 0 ? {} : { policy }),
    ...(authorities.length === 0 ? {} : { authorities: [...authorities] }),
    // What the system says is true on each computer by itself.
    ...(proxy.mode === 'system' ? {} : { proxy }),
  }
}

/** @param replaced the connection of this computer to the same place; null where there is none */
export function summaryOf(file: ConnectionFile, replaced: Connection | null): ConnectionFileSummary {
  const { name, endpoint, bucket, credentials } = file.connection
  const withSecret = file.secret !== undefined
  return {
    setUpBy: file.setUpBy,
    name,
    endpoint,
    bucket,
    withSecret,
    needsSecret: !withSecret && neededSecret(credentials) !== 'none',
    replaces: replaced?.name ?? null,
    rules: file.policy ?? {},
    authorities: file.authorities?.length ?? 0,
    changesProxy: file.proxy !== undefined,
  }
}

/** @returns the connection as it is stored */
export function detailsOf({ connection, policy, setUpBy }: ConnectionFile): Omit<Connection, 'id'> {
  return {
    ...connection,
    kind: 'custom',
    ...(policy === undefined ? {} : { policy: { setBy: setUpBy, rules: policy } }),
  }
}
