/** Which function serves which operation. */

import type { Answer, Exchange } from '../exchange.ts'
import type { OperationName } from '../operation.ts'
import { S3Error } from '../s3-error.ts'
import { deleteBucketCors, getBucketCors, preflight, putBucketCors } from './bucket-cors.ts'
import { createBucket, deleteBucket, getBucketLocation, headBucket, listBuckets } from './buckets.ts'
import { completeMultipartUpload } from './complete-multipart-upload.ts'
import { copyObject } from './copy-object.ts'
import { deleteObject, deleteObjects } from './delete-object.ts'
import { getObject } from './get-object.ts'
import { getObjectAttributes } from './get-object-attributes.ts'
import { listMultipartUploads } from './list-multipart-uploads.ts'
import { listObjects, listObjectsV2 } from './list-objects.ts'
import { listParts } from './list-parts.ts'
import { abortMultipartUpload, createMultipartUpload, uploadPart } from './multipart-upload.ts'
import { postObject } from './post-object.ts'
import { putObject } from './put-object.ts'

export const operations: Readonly<Record<OperationName, (exchange: Exchange) => Promise<Answer>>> = {
  AbortMultipartUpload: abortMultipartUpload,
  CompleteMultipartUpload: completeMultipartUpload,
  CopyObject: copyObject,
  CreateBucket: createBucket,
  CreateMultipartUpload: createMultipartUpload,
  DeleteBucket: deleteBucket,
  DeleteBucketCors: deleteBucketCors,
  DeleteObject: deleteObject,
  DeleteObjects: deleteObjects,
  GetBucketCors: getBucketCors,
  GetBucketLocation: getBucketLocation,
  GetObject: getObject,
  GetObjectAttributes: getObjectAttributes,
  HeadBucket: headBucket,
  HeadObject: getObject,
  ListBuckets: listBuckets,
  ListMultipartUploads: listMultipartUploads,
  ListObjects: listObjects,
  ListObjectsV2: listObjectsV2,
  ListParts: listParts,
  PostObject: postObject,
  Preflight: preflight,
  PutBucketCors: putBucketCors,
  PutObject: putObject,
  UploadPart: uploadPart,
  NotImplemented: notImplemented,
}

async function notImplemented(): Promise<Answer> {
  throw new S3Error('NotImplemented', 'This local server does not know this operation.')
}
