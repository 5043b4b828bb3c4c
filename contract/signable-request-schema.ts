/** Reads a request to be signed that came over a line: nothing but what {@link SignableRequest} says gets through. */
import { z } from 'zod'
import { MAX_EXPIRY_SECONDS, MIN_EXPIRY_SECONDS } from './limits.ts'
import type { FormPolicy, SignableRequest } from './signable-request.ts'

const key = z.string().min(1).max(1_024)
const text = z
  .string()
  .max(2_048)
  // A header or a query parameter is one line.
  .regex(/^[^\r\n\0]*$/)
const name = z.string().regex(/^[\w.-]{1,200}$/)
const values = z.record(name, text)
const method = z.enum(['GET', 'HEAD', 'PUT', 'POST', 'DELETE'])
const checksums = z.strictObject({ crc32: text.optional(), md5: text.optional() })
const settings = z
  .strictObject({
    storageClass: text.optional(),
    encryption: z
      .union([
        z.strictObject({ kind: z.literal('sse-s3') }),
        z.strictObject({ kind: z.literal('sse-kms'), keyId: text.optional() }),
      ])
      .optional(),
    tags: z.record(text, text).optional(),
    metadata: values.optional(),
  })
  .optional()
const partNumber = z.int().min(1).max(10_000)

export const signableRequestSchema: z.ZodType<SignableRequest> = z.discriminatedUnion('operation', [
  z.strictObject({
    operation: z.literal('PutObject'),
    key,
    contentType: text.optional(),
    exactLength: z.int().min(0).optional(),
    metadata: values,
    checksums,
    onlyIfNew: z.boolean().optional(),
    settings,
  }),
  z.strictObject({
    operation: z.literal('CreateMultipartUpload'),
    key,
    contentType: text,
    metadata: values,
    declareCrc32: z.boolean(),
    settings,
  }),
  z.strictObject({ operation: z.literal('UploadPart'), key, uploadId: text, partNumber, checksums }),
  z.strictObject({
    operation: z.literal('CompleteMultipartUpload'),
    key,
    uploadId: text,
    fullObject: z.strictObject({ crc32: text, size: z.int().min(0) }).optional(),
    onlyIfNew: z.boolean().optional(),
  }),
  z.strictObject({ operation: z.literal('AbortMultipartUpload'), key, uploadId: text }),
  z.strictObject({
    operation: z.literal('ListParts'),
    key,
    uploadId: text,
    afterPartNumber: z.int().min(0).optional(),
  }),
  z.strictObject({
    operation: z.literal('ListMultipartUploads'),
    prefix: text,
    after: z.strictObject({ key, uploadId: text }).optional(),
  }),
  z.strictObject({ operation: z.literal('HeadObject'), key }),
  z.strictObject({
    operation: z.literal('GetObject'),
    key,
    download: z
      .strictObject({ filename: z.string().max(1_024), disposition: z.enum(['attachment', 'inline']) })
      .optional(),
  }),
  z.strictObject({ operation: z.literal('DeleteObject'), key }),
  z.strictObject({
    operation: z.literal('CopyObject'),
    key,
    source: z.strictObject({ bucket: z.string().max(63), key }),
    settings,
  }),
  z.strictObject({
    operation: z.literal('ListObjects'),
    prefix: text,
    continuationToken: text.optional(),
  }),
  z.strictObject({
    operation: z.literal('Named'),
    method,
    key: key.optional(),
    query: values,
    headers: values,
  }),
])

const condition = z.union([
  z.tuple([z.literal('content-length-range'), z.int().min(0), z.int().min(0)]),
  z.tuple([z.enum(['eq', 'starts-with']), z.templateLiteral(['$', z.string().max(200)]), text]),
])

export const formPolicySchema: z.ZodType<FormPolicy> = z.strictObject({
  key,
  fields: values,
  conditions: z.array(condition).max(50),
})

/** Whole seconds. */
export const expirySecondsSchema = z.int().min(MIN_EXPIRY_SECONDS).max(MAX_EXPIRY_SECONDS)
