/** The S3 actions that whoever uses a link needs its signer to have. Pure. */
import { actionOf } from './used-capabilities.ts'

/** An action, and below which keys it acts; null where it is about one object or the whole bucket. */
export interface NeededAction {
  action: string
  listedPrefix: string | null
}

/**
 * Operations whose action is not `s3:` and their name.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 */
const otherActions: Readonly<Record<string, readonly string[]>> = {
  CopyObject: ['s3:GetObject', 's3:PutObject'],
  UploadPartCopy: ['s3:GetObject', 's3:PutObject'],
  GetObjectAttributes: ['s3:GetObject', 's3:GetObjectAttributes'],
  DeleteObjects: ['s3:DeleteObject'],
  HeadBucket: ['s3:ListBucket'],
  ListObjectVersions: ['s3:ListBucketVersions'],
  GetBucketCors: ['s3:GetBucketCORS'],
  PutBucketCors: ['s3:PutBucketCORS'],
  DeleteBucketCors: ['s3:PutBucketCORS'],
  GetBucketLifecycleConfiguration: ['s3:GetLifecycleConfiguration'],
  PutBucketLifecycleConfiguration: ['s3:PutLifecycleConfiguration'],
  DeleteBucketLifecycle: ['s3:PutLifecycleConfiguration'],
  DeleteBucketTagging: ['s3:PutBucketTagging'],
  GetBucketEncryption: ['s3:GetEncryptionConfiguration'],
  PutBucketEncryption: ['s3:PutEncryptionConfiguration'],
  DeleteBucketEncryption: ['s3:PutEncryptionConfiguration'],
  DeleteBucketOwnershipControls: ['s3:PutBucketOwnershipControls'],
  GetPublicAccessBlock: ['s3:GetBucketPublicAccessBlock'],
  PutPublicAccessBlock: ['s3:PutBucketPublicAccessBlock'],
  DeletePublicAccessBlock: ['s3:PutBucketPublicAccessBlock'],
  GetBucketAccelerateConfiguration: ['s3:GetAccelerateConfiguration'],
  PutBucketAccelerateConfiguration: ['s3:PutAccelerateConfiguration'],
  GetBucketNotificationConfiguration: ['s3:GetBucketNotification'],
  PutBucketNotificationConfiguration: ['s3:PutBucketNotification'],
  GetObjectLockConfiguration: ['s3:GetBucketObjectLockConfiguration'],
  PutObjectLockConfiguration: ['s3:PutBucketObjectLockConfiguration'],
}

/** Actions that have another name where they are about one version. */
const VERSIONED = /^s3:(Get|Put|Delete)Object(Acl|Tagging|Attributes|Torrent)?$/

/** @param name of the operation @param parameters by S3's own names */
export function neededActions(name: string, parameters: Readonly<Record<string, string>>): NeededAction[] {
  const known = Object.hasOwn(actionOf, name) ? actionOf[name] : undefined
  const own = Object.hasOwn(otherActions, name) ? otherActions[name] : undefined
  const actions = own ?? [known ?? `s3:${name}`]
  // HeadBucket names no prefix, as if it listed all.
  const lists = name.startsWith('ListObject') || name === 'HeadBucket'
  const listedPrefix = lists ? (parameters.Prefix ?? '') : null
  return [
    ...actions.map((action) => ({ action: versioned(action, name, parameters), listedPrefix })),
    ...(parameters.Tagging === undefined ? [] : [{ action: 's3:PutObjectTagging', listedPrefix: null }]),
  ]
}

function versioned(action: string, name: string, { VersionId }: Readonly<Record<string, string>>): string {
  if (VersionId === undefined || name === 'PutObject') return action
  return action.replace(VERSIONED, 's3:$1ObjectVersion$2')
}
