/** Reads what a sender attaches to an object, and writes it back on GET and HEAD. */

import { S3Error } from '../s3-error.ts'
import type { Attachment } from '../store/records.ts'

/** Headers stored and given back as they came. */
const keptHeaders = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
  'x-amz-storage-class',
  'x-amz-server-side-encryption',
  'x-amz-tagging',
  'x-amz-website-redirect-location',
]

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html */
const largestMetadataBytes = 2048

/** Promises that this server does not keep, so it does not take them either. */
const unsupportedHeaders = [
  'x-amz-object-lock-mode',
  'x-amz-object-lock-legal-hold',
  'x-amz-object-lock-retain-until-date',
  'x-amz-server-side-encryption-customer-algorithm',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-write-offset-bytes',
]

const metadataPrefix = 'x-amz-meta-'

/** @throws S3Error `NotImplemented`, `AccessControlListNotSupported`, `MetadataTooLarge` */
export function readAttachment(headers: ReadonlyMap<string, string>): Attachment {
  for (const name of unsupportedHeaders) {
    if (headers.has(name)) throw new S3Error('NotImplemented', undefined, { Header: name })
  }
  const encryption = headers.get('x-amz-server-side-encryption') ?? 'AES256'
  if (encryption !== 'AES256') {
    throw new S3Error('NotImplemented', undefined, { Header: 'x-amz-server-side-encryption' })
  }
  // A bucket made since April 2023 owns its objects and shares nothing by ACL; these two share nothing.
  const acl = headers.get('x-amz-acl') ?? 'private'
  if (acl !== 'private' && acl !== 'bucket-owner-full-control') {
    throw new S3Error('AccessControlListNotSupported')
  }

  const kept: Record<string, string> = {}
  for (const name of keptHeaders) {
    const value = headers.get(name)
    if (value !== undefined) kept[name] = value
  }
  const encoding = withoutChunked(kept['content-encoding'])
  if (encoding === '') delete kept['content-encoding']
  else kept['content-encoding'] = encoding
  if (kept['x-amz-tagging'] !== undefined) checkTags(kept['x-amz-tagging'])
  return { headers: kept, metadata: readMetadata(headers) }
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html */
const mostTags = 10

function checkTags(tagging: string): void {
  const names = [...new URLSearchParams(tagging).keys()]
  if (names.length > mostTags) throw new S3Error('BadRequest', 'Object tags cannot be greater than 10')
  if (new Set(names).size < names.length)
    throw new S3Error('InvalidTag', 'Cannot provide multiple Tags with the same key')
}

function readMetadata(headers: ReadonlyMap<string, string>): Record<string, string> {
  const metadata: Record<string, string> = {}
  let bytes = 0
  for (const [name, value] of headers) {
    if (!name.startsWith(metadataPrefix)) continue
    metadata[name.slice(metadataPrefix.length)] = value
    bytes += Buffer.byteLength(name) - metadataPrefix.length + Buffer.byteLength(value)
  }
  if (bytes > largestMetadataBytes) {
    throw new S3Error('MetadataTooLarge', undefined, {
      Size: String(bytes),
      MaxSizeAllowed: String(largestMetadataBytes),
    })
  }
  return metadata
}

/** The headers of GET and HEAD. */
export function attachmentHeaders({ headers, metadata }: Attachment): Record<string, string> {
  const answer: Record<string, string> = { 'content-type': 'binary/octet-stream', ...headers }
  if (answer['x-amz-storage-class'] === 'STANDARD') delete answer['x-amz-storage-class']
  const tags = answer['x-amz-tagging']
  if (tags !== undefined) {
    delete answer['x-amz-tagging']
    answer['x-amz-tagging-count'] = String([...new URLSearchParams(tags).keys()].length)
  }
  for (const [name, value] of Object.entries(metadata)) answer[metadataPrefix + name] = value
  return answer
}

/** `aws-chunked` tells how the body travelled and is not part of the object. */
function withoutChunked(encoding: string | undefined): string {
  return (encoding ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== 'aws-chunked' && one !== '')
    .join(', ')
}
