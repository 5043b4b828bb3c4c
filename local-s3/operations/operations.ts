/** Which function serves which operation. */

import type { Answer, Exchange } from '../exchange.ts'
import type { OperationName } from '../operation.ts'
import { S3Error } from '../s3-error.ts'
import { createBucket, deleteBucket, getBucketLocation, headBucket, listBuckets } from './buckets.ts'
import { completeMultipartUpload } from './complete-multipart-upload.ts'
import { deleteObject, deleteObjects } from './delete-object.ts'
import { getObject } from './get-object.ts'
import { listParts } from './list-parts.ts'
import { abortMultipartUpload, createMultipartUpload, uploadPart } from './multipart-upload.ts'
import { putObject } from './put-object.ts'

export const operations: Readonly<Record<OperationName, (exchange: Exchange) => Promise<Answer>>> = {
  AbortMultipartUpload: abortMultipartUpload,
  CompleteMultipartUpload: completeMultipartUpload,
  CopyObject: notImplemented,
  CreateBucket: createBucket,
  CreateMultipartUpload: createMultipartUpload,
  DeleteBucket: deleteBucket,
  DeleteBucketCors: notImplemented,
  DeleteObject: deleteObject,
  DeleteObjects: deleteObjects,
  GetBucketCors: notImplemented,
  GetBucketLocation: getBucketLocation,
  GetObject: getObject,
  GetObjectAttributes: notImplemented,
  HeadBucket: headBucket,
  HeadObject: getObject,
  ListBuckets: listBuckets,
  ListMultipartUploads: notImplemented,
  ListObjects: notImplemented,
  ListObjectsV2: notImplemented,
  ListParts: listParts,
  PostObject: notImplemented,
  Preflight: notImplemented,
  PutBucketCors: notImplemented,
  PutObject: putObject,
  UploadPart: uploadPart,
  NotImplemented: notImplemented,
}

async function notImplemented(): Promise<Answer> {
  throw new S3Error('NotImplemented', 'This local server does not know this operation.')
}
