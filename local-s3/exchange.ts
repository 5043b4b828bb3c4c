/** One request on its way through the server, and the answer it gets. */

import type { Address } from './address.ts'
import type { ChecksumPersonality } from './checksum/declared-checksum.ts'
import { S3Error } from './s3-error.ts'
import type { Proof } from './sign/proof.ts'
import type { Credentials } from './sign/signing-key.ts'
import type { Bucket } from './store/bucket.ts'
import type { Store } from './store/store.ts'

/** What every request shares. */
export interface Site {
  readonly store: Store
  readonly credentials: readonly Credentials[]
  readonly region: string
  readonly checksums: ChecksumPersonality
  /** Whether a second Complete repeats the first one's success. */
  readonly repeatComplete: boolean
  /** bytes */
  readonly minPartSize: number
  /** epoch ms */
  readonly now: () => number
}

export interface Exchange {
  readonly site: Site
  readonly method: string
  readonly address: Address
  /** Lower-case names; headers that a presigned URL carries in its query are among them. */
  readonly headers: ReadonlyMap<string, string>
  readonly proof: Proof
  /** As it came over the wire; read it at most once. */
  readonly body: AsyncIterable<Buffer>
  /** Scheme, host and port as the client sees them. */
  readonly origin: string
}

export interface Answer {
  readonly status: number
  /** Values are text; they go out as UTF-8. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** Text, or a stream together with its length in a `content-length` header. */
  readonly body?: string | AsyncIterable<Buffer>
}

/** An answer whose body is XML. */
export function xmlAnswer(body: string, headers: Answer['headers'] = {}): Answer {
  return { status: 200, headers: { ...headers, 'content-type': 'application/xml' }, body }
}

/** The bucket that the request addresses. @throws S3Error `NoSuchBucket` */
export function requireBucket({ site, address }: Exchange): Bucket {
  const name = address.bucket ?? ''
  const bucket = site.store.bucket(name)
  if (bucket === undefined) throw new S3Error('NoSuchBucket', undefined, { BucketName: name })
  return bucket
}

/** The key that the request addresses; the router sends no request without one to an operation on objects. */
export function requireKey({ address }: Exchange): string {
  if (address.key === undefined) throw new S3Error('InvalidURI')
  return address.key
}
