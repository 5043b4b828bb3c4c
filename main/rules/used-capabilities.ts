/** What a connection is used for, and the S3 actions that each use needs: the one table all rules come from. */

export const capabilities = ['send', 'share', 'delete', 'stop-sharing', 'request'] as const
export type Capability = (typeof capabilities)[number]

/** Actions on objects below the connection's prefix. */
const objectActions: Readonly<Record<Capability, readonly string[]>> = {
  // CreateMultipartUpload, UploadPart and Complete are PutObject's right; HeadObject is GetObject's.
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
  send: ['s3:PutObject', 's3:GetObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
  share: ['s3:GetObject'],
  delete: ['s3:DeleteObject'],
  'stop-sharing': ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
  request: ['s3:PutObject', 's3:GetObject'],
}

/** Actions on the bucket, limited to keys below the prefix where S3 knows how. */
const bucketActions: Readonly<Record<Capability, readonly { action: string; byPrefix: boolean }[]>> = {
  // After a crash the lost upload is found by its exact key; S3 cannot limit this action to a prefix.
  send: [{ action: 's3:ListBucketMultipartUploads', byPrefix: false }],
  share: [],
  delete: [],
  'stop-sharing': [],
  request: [{ action: 's3:ListBucket', byPrefix: true }],
}

/** Each action once, in the alphabet's order. */
export function objectActionsOf(used: readonly Capability[]): string[] {
  return [...new Set(used.flatMap((capability) => objectActions[capability]))].sort()
}

export function bucketActionsOf(used: readonly Capability[]): { action: string; byPrefix: boolean }[] {
  return used.flatMap((capability) => bucketActions[capability])
}

/** The right that an operation needs; what a write that was refused is missing. */
export const actionOf: Readonly<Record<string, string>> = {
  PutObject: 's3:PutObject',
  PostObject: 's3:PutObject',
  CopyObject: 's3:PutObject',
  CreateMultipartUpload: 's3:PutObject',
  UploadPart: 's3:PutObject',
  CompleteMultipartUpload: 's3:PutObject',
  AbortMultipartUpload: 's3:AbortMultipartUpload',
  ListParts: 's3:ListMultipartUploadParts',
  ListMultipartUploads: 's3:ListBucketMultipartUploads',
  ListObjectsV2: 's3:ListBucket',
  ListObjects: 's3:ListBucket',
  GetObject: 's3:GetObject',
  HeadObject: 's3:GetObject',
  DeleteObject: 's3:DeleteObject',
}
