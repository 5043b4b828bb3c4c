/** Names the S3 operation that a request asks for. */

import type { Address } from './address.ts'

export type OperationName =
  | 'AbortMultipartUpload'
  | 'CompleteMultipartUpload'
  | 'CopyObject'
  | 'CreateBucket'
  | 'CreateMultipartUpload'
  | 'DeleteBucket'
  | 'DeleteBucketCors'
  | 'DeleteObject'
  | 'DeleteObjects'
  | 'GetBucketCors'
  | 'GetBucketLocation'
  | 'GetObject'
  | 'GetObjectAttributes'
  | 'HeadBucket'
  | 'HeadObject'
  | 'ListBuckets'
  | 'ListMultipartUploads'
  | 'ListObjects'
  | 'ListObjectsV2'
  | 'ListParts'
  | 'PostObject'
  | 'Preflight'
  | 'PutBucketCors'
  | 'PutObject'
  | 'UploadPart'
  | 'NotImplemented'

/** Sub-resources that change the meaning of a request; those not served are answered 501, never mistaken for an object. */
const unsupported = [
  'accelerate',
  'acl',
  'analytics',
  'encryption',
  'intelligent-tiering',
  'inventory',
  'legal-hold',
  'lifecycle',
  'logging',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'replication',
  'requestPayment',
  'restore',
  'retention',
  'select',
  'tagging',
  'torrent',
  'versioning',
  'versions',
  'versionId',
  'website',
]

/** @param headers with lower-case names */
export function nameOperation(
  method: string,
  address: Address,
  headers: ReadonlyMap<string, string>,
): OperationName {
  const { query } = address
  if (method === 'OPTIONS') return 'Preflight'
  if (unsupported.some((name) => query.has(name))) return 'NotImplemented'
  if (address.bucket === undefined) return method === 'GET' ? 'ListBuckets' : 'NotImplemented'
  return address.key === undefined ? bucketOperation(method, query) : objectOperation(method, query, headers)
}

function bucketOperation(method: string, query: ReadonlyMap<string, string>): OperationName {
  switch (method) {
    case 'GET':
      if (query.has('cors')) return 'GetBucketCors'
      if (query.has('location')) return 'GetBucketLocation'
      if (query.has('uploads')) return 'ListMultipartUploads'
      return query.get('list-type') === '2' ? 'ListObjectsV2' : 'ListObjects'
    case 'HEAD':
      return 'HeadBucket'
    case 'PUT':
      return query.has('cors') ? 'PutBucketCors' : 'CreateBucket'
    case 'DELETE':
      return query.has('cors') ? 'DeleteBucketCors' : 'DeleteBucket'
    case 'POST':
      return query.has('delete') ? 'DeleteObjects' : 'PostObject'
    default:
      return 'NotImplemented'
  }
}

function objectOperation(
  method: string,
  query: ReadonlyMap<string, string>,
  headers: ReadonlyMap<string, string>,
): OperationName {
  switch (method) {
    case 'GET':
      if (query.has('attributes')) return 'GetObjectAttributes'
      return query.has('uploadId') ? 'ListParts' : 'GetObject'
    case 'HEAD':
      return 'HeadObject'
    case 'PUT':
      if (query.has('uploadId')) return headers.has('x-amz-copy-source') ? 'NotImplemented' : 'UploadPart'
      return headers.has('x-amz-copy-source') ? 'CopyObject' : 'PutObject'
    case 'DELETE':
      return query.has('uploadId') ? 'AbortMultipartUpload' : 'DeleteObject'
    case 'POST':
      if (query.has('uploads')) return 'CreateMultipartUpload'
      return query.has('uploadId') ? 'CompleteMultipartUpload' : 'NotImplemented'
    default:
      return 'NotImplemented'
  }
}
