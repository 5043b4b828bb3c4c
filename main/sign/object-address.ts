/** Where a bucket or an object is: connection and key to the exact host and path that are signed and sent. */
import type { Connection } from '../../contract/connection.ts'
import { escapeUriPath } from './escape-uri.ts'

/** The parts of a connection that an address depends on. */
export type AddressedConnection = Pick<Connection, 'endpoint' | 'bucket' | 'addressing'>

export interface ObjectAddress {
  protocol: 'http:' | 'https:'
  /** Lower case, without port; an IPv6 address in brackets. */
  hostname: string
  /** Only where it is not the scheme's own, because URL clients leave that one out of `Host`. */
  port?: number
  /** Encoded exactly once, begins with a slash. */
  path: string
}

/**
 * @param connection bucket names that no certificate or resolver can serve as a host name are put in the path:
 * see {@link usesVirtualHost}
 * @param key whole object key, the connection's prefix included; undefined for the bucket itself
 * @throws RangeError for an empty key or one with a `.` or `..` segment, which URL clients collapse into another
 * object's address, even encoded
 */
export function objectAddress(connection: AddressedConnection, key?: string): ObjectAddress {
  if (key !== undefined) refuseCollapsingKey(key)
  const endpoint = new URL(connection.endpoint)
  const virtualHost = usesVirtualHost(connection)
  const prefix = escapeUriPath(decodeURIComponent(endpoint.pathname.replace(/\/+$/, '')))
  const bucket = virtualHost ? '' : `/${escapeUriPath(connection.bucket)}`
  return {
    protocol: endpoint.protocol === 'http:' ? 'http:' : 'https:',
    hostname: virtualHost ? `${connection.bucket}.${endpoint.hostname}` : endpoint.hostname,
    ...(endpoint.port === '' ? {} : { port: Number(endpoint.port) }),
    path: `${prefix}${bucket}/${escapeUriPath(key ?? '')}`,
  }
}

/**
 * Whether the bucket goes into the host name. Asked for but not done where it cannot work: the host is an address or
 * `localhost`; the name has capitals or underscores; it has dots under https, which a wildcard certificate does not
 * cover (https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html).
 */
export function usesVirtualHost({ endpoint, bucket, addressing }: AddressedConnection): boolean {
  if (addressing === 'path') return false
  const { protocol, hostname } = new URL(endpoint)
  if (hostname === 'localhost' || hostname.startsWith('[') || /^[\d.]+$/.test(hostname)) return false
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(bucket)) return false
  return protocol === 'http:' || !bucket.includes('.')
}

function refuseCollapsingKey(key: string): void {
  if (key === '') throw new RangeError('an object key is empty')
  if (key.split('/').some((segment) => segment === '.' || segment === '..')) {
    throw new RangeError('an object key has a dot segment')
  }
}
