/** S3's operations by name: verb, sub-resource, and where each parameter goes. For experts. Pure. */
import type { SignableRequest } from '../../contract/signable-request.ts'

type Method = 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'

interface Operation {
  method: Method
  about: 'object' | 'bucket'
  query: Record<string, string>
}

const object = (method: Method, query: Record<string, string> = {}): Operation => ({
  method,
  about: 'object',
  query,
})
const bucket = (method: Method, query: Record<string, string> = {}): Operation => ({
  method,
  about: 'bucket',
  query,
})

/** Get, Put and Delete of the same sub-resource of a bucket. */
function settings(name: string, resource: string, methods: readonly Method[]): Record<string, Operation> {
  const verbs = { GET: 'Get', PUT: 'Put', DELETE: 'Delete', POST: 'Post', HEAD: 'Head' }
  return Object.fromEntries(
    methods.map((method) => [`${verbs[method]}${name}`, bucket(method, { [resource]: '' })]),
  )
}
const all = ['GET', 'PUT', 'DELETE'] as const
const noDelete = ['GET', 'PUT'] as const

// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
export const namedOperations: Readonly<Record<string, Operation>> = {
  GetObject: object('GET'),
  HeadObject: object('HEAD'),
  PutObject: object('PUT'),
  DeleteObject: object('DELETE'),
  CopyObject: object('PUT'),
  GetObjectAttributes: object('GET', { attributes: '' }),
  GetObjectTagging: object('GET', { tagging: '' }),
  PutObjectTagging: object('PUT', { tagging: '' }),
  DeleteObjectTagging: object('DELETE', { tagging: '' }),
  GetObjectAcl: object('GET', { acl: '' }),
  PutObjectAcl: object('PUT', { acl: '' }),
  GetObjectRetention: object('GET', { retention: '' }),
  PutObjectRetention: object('PUT', { retention: '' }),
  GetObjectLegalHold: object('GET', { 'legal-hold': '' }),
  PutObjectLegalHold: object('PUT', { 'legal-hold': '' }),
  GetObjectTorrent: object('GET', { torrent: '' }),
  RestoreObject: object('POST', { restore: '' }),
  CreateMultipartUpload: object('POST', { uploads: '' }),
  UploadPart: object('PUT'),
  UploadPartCopy: object('PUT'),
  CompleteMultipartUpload: object('POST'),
  AbortMultipartUpload: object('DELETE'),
  ListParts: object('GET'),
  HeadBucket: bucket('HEAD'),
  ListObjects: bucket('GET'),
  ListObjectsV2: bucket('GET', { 'list-type': '2' }),
  ListObjectVersions: bucket('GET', { versions: '' }),
  ListMultipartUploads: bucket('GET', { uploads: '' }),
  DeleteObjects: bucket('POST', { delete: '' }),
  GetBucketLocation: bucket('GET', { location: '' }),
  ...settings('BucketCors', 'cors', all),
  GetBucketLifecycleConfiguration: bucket('GET', { lifecycle: '' }),
  PutBucketLifecycleConfiguration: bucket('PUT', { lifecycle: '' }),
  DeleteBucketLifecycle: bucket('DELETE', { lifecycle: '' }),
  ...settings('BucketPolicy', 'policy', all),
  ...settings('BucketTagging', 'tagging', all),
  ...settings('BucketEncryption', 'encryption', all),
  ...settings('BucketWebsite', 'website', all),
  ...settings('BucketOwnershipControls', 'ownershipControls', all),
  ...settings('PublicAccessBlock', 'publicAccessBlock', all),
  ...settings('BucketVersioning', 'versioning', noDelete),
  ...settings('BucketAcl', 'acl', noDelete),
  ...settings('BucketLogging', 'logging', noDelete),
  ...settings('BucketRequestPayment', 'requestPayment', noDelete),
  ...settings('BucketAccelerateConfiguration', 'accelerate', noDelete),
  ...settings('BucketNotificationConfiguration', 'notification', noDelete),
  ...settings('ObjectLockConfiguration', 'object-lock', noDelete),
  GetBucketPolicyStatus: bucket('GET', { policyStatus: '' }),
}

/** Parameters by S3's own names; those that go into the query. */
const queryNames: Readonly<Record<string, string>> = {
  VersionId: 'versionId',
  PartNumber: 'partNumber',
  UploadId: 'uploadId',
  Prefix: 'prefix',
  Delimiter: 'delimiter',
  Marker: 'marker',
  KeyMarker: 'key-marker',
  UploadIdMarker: 'upload-id-marker',
  VersionIdMarker: 'version-id-marker',
  PartNumberMarker: 'part-number-marker',
  ContinuationToken: 'continuation-token',
  StartAfter: 'start-after',
  FetchOwner: 'fetch-owner',
  EncodingType: 'encoding-type',
  MaxKeys: 'max-keys',
  MaxParts: 'max-parts',
  MaxUploads: 'max-uploads',
  ResponseContentType: 'response-content-type',
  ResponseContentDisposition: 'response-content-disposition',
  ResponseContentEncoding: 'response-content-encoding',
  ResponseContentLanguage: 'response-content-language',
  ResponseCacheControl: 'response-cache-control',
}

/** Parameters that are signed as headers, which whoever uses the link must send. */
const headerNames: Readonly<Record<string, string>> = {
  ContentType: 'content-type',
  ContentLength: 'content-length',
  ContentMD5: 'content-md5',
  ContentDisposition: 'content-disposition',
  ContentEncoding: 'content-encoding',
  ContentLanguage: 'content-language',
  CacheControl: 'cache-control',
  CopySource: 'x-amz-copy-source',
  MetadataDirective: 'x-amz-metadata-directive',
  ObjectAttributes: 'x-amz-object-attributes',
  StorageClass: 'x-amz-storage-class',
  ServerSideEncryption: 'x-amz-server-side-encryption',
  SSEKMSKeyId: 'x-amz-server-side-encryption-aws-kms-key-id',
  Tagging: 'x-amz-tagging',
  RequestPayer: 'x-amz-request-payer',
  ExpectedBucketOwner: 'x-amz-expected-bucket-owner',
  IfMatch: 'if-match',
  IfNoneMatch: 'if-none-match',
  Range: 'range',
}

export const parameterNames: readonly string[] = [
  ...Object.keys(queryNames),
  ...Object.keys(headerNames),
].sort()

/**
 * @param key whole object key; left out where the operation is about the bucket
 * @param parameters by S3's own names, such as `VersionId`
 * @throws RangeError for an operation or a parameter that is not listed, a missing key, or a value with a line break
 */
export function namedRequest(
  name: string,
  key: string | null,
  parameters: Readonly<Record<string, string>>,
): SignableRequest {
  const operation = Object.hasOwn(namedOperations, name) ? namedOperations[name] : undefined
  if (operation === undefined) throw new RangeError('no such operation')
  const query = { ...operation.query }
  const headers: Record<string, string> = {}
  for (const [parameter, value] of Object.entries(parameters)) {
    if (/[\r\n\0]/.test(value)) throw new RangeError('a parameter has a line break')
    const inQuery = Object.hasOwn(queryNames, parameter) ? queryNames[parameter] : undefined
    const inHeader = Object.hasOwn(headerNames, parameter) ? headerNames[parameter] : undefined
    if (inQuery !== undefined) query[inQuery] = value
    else if (inHeader !== undefined) headers[inHeader] = value
    else throw new RangeError('no such parameter')
  }
  const { method, about } = operation
  if (about === 'bucket') return { operation: 'Named', method, query, headers }
  if (key === null || key === '') throw new RangeError('the operation needs a name')
  return { operation: 'Named', method, key, query, headers }
}
