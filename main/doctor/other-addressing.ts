/** The same place with the bucket in the other part of its address. Pure. */
import type { ConnectionDetails } from '../../contract/connection.ts'
import { usesVirtualHost } from '../sign/object-address.ts'

/** @returns null where the address is the same either way, as for one without a name */
export function otherAddressing(details: ConnectionDetails): ConnectionDetails | null {
  const other = { ...details, addressing: details.addressing === 'path' ? 'virtual-host' : 'path' } as const
  return usesVirtualHost(details) === usesVirtualHost(other) ? null : other
}
