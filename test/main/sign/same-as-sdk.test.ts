/** Signatures compared with those of the AWS SDK's own commands through `getSignedUrl`. */
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertNever } from '../../../contract/assert-never.ts'
import type { SignableRequest } from '../../../contract/signable-request.ts'
import { contentDisposition } from '../../../main/sign/content-disposition.ts'
import { escapeUriPath } from '../../../main/sign/escape-uri.ts'
import { type SigningContext, signRequest } from '../../../main/sign/sign-request.ts'

const key = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(...`+%#? ~'()*!&=;:@,$"<>[]{}|^/aZ0üß日😀`),
      minLength: 1,
      maxLength: 40,
    }),
  )
  // The SDK normalises these two itself; ours refuses them (trap 21).
  .filter((text) => !text.split('/').some((segment) => segment === '.' || segment === '..'))
const uploadId = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 80 })
const printable = fc.stringMatching(/^[!-~](?:[ -~]{0,20}[!-~])?$/)
const crc32 = fc
  .uint8Array({ minLength: 4, maxLength: 4 })
  .map((bytes) => Buffer.from(bytes).toString('base64'))
const md5 = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString('base64'))
const checksums = fc.record({ crc32, md5 }, { requiredKeys: [] })
const metadata = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/), printable, { maxKeys: 3 })
const contentType = fc.constantFrom('video/mp4', 'text/plain; charset=utf-8', 'application/octet-stream')
const onlyIfNew = fc.boolean()

const request: fc.Arbitrary<SignableRequest> = fc.oneof(
  fc.record(
    {
      operation: fc.constant('PutObject' as const),
      key,
      contentType,
      exactLength: fc.maxSafeNat(),
      metadata,
      checksums,
      onlyIfNew,
    },
    { requiredKeys: ['operation', 'key', 'metadata', 'checksums'] },
  ),
  fc.record({
    operation: fc.constant('CreateMultipartUpload' as const),
    key,
    contentType,
    metadata,
    declareCrc32: fc.boolean(),
  }),
  fc.record({
    operation: fc.constant('UploadPart' as const),
    key,
    uploadId,
    partNumber: fc.integer({ min: 1, max: 10_000 }),
    checksums,
  }),
  fc.record(
    {
      operation: fc.constant('CompleteMultipartUpload' as const),
      key,
      uploadId,
      onlyIfNew,
      fullObject: fc.record({ crc32, size: fc.maxSafeNat() }),
    },
    { requiredKeys: ['operation', 'key', 'uploadId'] },
  ),
  fc.record({ operation: fc.constant('AbortMultipartUpload' as const), key, uploadId }),
  fc.record({
    operation: fc.constant('ListParts' as const),
    key,
    uploadId,
    afterPartNumber: fc.integer({ min: 1, max: 10_000 }),
  }),
  fc.record({
    operation: fc.constant('ListMultipartUploads' as const),
    prefix: key,
    after: fc.record({ key, uploadId }),
  }),
  fc.record({ operation: fc.constantFrom('HeadObject' as const, 'DeleteObject' as const), key }),
  fc.record({
    operation: fc.constant('GetObject' as const),
    key,
    download: fc.record({
      filename: fc.string({ unit: 'grapheme' }),
      disposition: fc.constantFrom('attachment' as const, 'inline' as const),
    }),
  }),
  fc.record({
    operation: fc.constant('CopyObject' as const),
    key,
    source: fc.record({ bucket: fc.constant('my-bucket'), key }),
  }),
  fc.record(
    { operation: fc.constant('ListObjects' as const), prefix: key, continuationToken: uploadId },
    { requiredKeys: ['operation', 'prefix'] },
  ),
  fc.record({
    operation: fc.constant('Named' as const),
    method: fc.constant('GET' as const),
    key,
    query: fc.record({ tagging: fc.constant(''), versionId: uploadId }),
    headers: fc.constant({}),
  }),
)

const context: fc.Arbitrary<SigningContext> = fc.record({
  connection: fc.record({
    endpoint: fc.constantFrom(
      'https://s3.eu-west-3.amazonaws.com',
      'http://127.0.0.1:9000',
      'https://files.example.com:8443/storage',
    ),
    region: fc.constantFrom('us-east-1', 'eu-central-1', 'auto', 'ap-southeast-2'),
    bucket: fc.constantFrom('my-bucket', 'bucket2026'),
    addressing: fc.constantFrom('path' as const, 'virtual-host' as const),
  }),
  credentials: fc.record(
    {
      accessKeyId: fc.stringMatching(/^[A-Z0-9]{16,20}$/),
      secretAccessKey: printable,
      sessionToken: fc.base64String({ minLength: 4, maxLength: 400 }),
    },
    { requiredKeys: ['accessKeyId', 'secretAccessKey'] },
  ),
  now: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2040, 0, 1) }),
  expiresInSeconds: fc.integer({ min: 1, max: 604_800 }),
})

describe('signRequest', () => {
  it("signs as the AWS SDK's own client does, for every operation, key, region and style", async () => {
    await fc.assert(
      fc.asyncProperty(request, context, async (signable, signing) => {
        const ours = await signRequest(signable, signing)
        const theirs = new URL(await signWithSdk(signable, signing, new Set(Object.keys(ours.headers))))
        const url = new URL(ours.url)
        expect([url.host, url.pathname, byName(url)]).toEqual([theirs.host, theirs.pathname, byName(theirs)])
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

const byName = (url: URL) => [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1))

/** @param headers those that are signed as headers, as the SDK would otherwise move or drop them */
async function signWithSdk(signable: SignableRequest, signing: SigningContext, headers: Set<string>) {
  const { connection, credentials, now, expiresInSeconds } = signing
  const client = new S3Client({
    endpoint: connection.endpoint,
    region: connection.region,
    forcePathStyle: connection.addressing === 'path' || connection.endpoint.includes('127.0.0.1'),
    credentials,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  // `x-id` names the operation for AWS's own statistics; ours leaves it out.
  client.middlewareStack.add(
    (next) => (args) => {
      const { request: built } = args
      if (typeof built === 'object' && built !== null && 'query' in built) {
        const { query } = built
        if (typeof query === 'object' && query !== null && 'x-id' in query) delete query['x-id']
      }
      return next(args)
    },
    { step: 'build' },
  )
  const options = {
    expiresIn: expiresInSeconds,
    signingDate: new Date(now),
    signableHeaders: headers,
    unhoistableHeaders: headers,
  }
  const { bucket } = connection
  switch (signable.operation) {
    case 'PutObject':
      return getSignedUrl(
        client,
        new PutObjectCommand({
          Bucket: bucket,
          Key: signable.key,
          ContentType: signable.contentType,
          ContentLength: signable.exactLength,
          Metadata: signable.metadata,
          ChecksumCRC32: signable.checksums.crc32,
          ContentMD5: signable.checksums.md5,
          IfNoneMatch: signable.onlyIfNew ? '*' : undefined,
        }),
        options,
      )
    case 'CreateMultipartUpload':
      return getSignedUrl(
        client,
        new CreateMultipartUploadCommand({
          Bucket: bucket,
          Key: signable.key,
          ContentType: signable.contentType,
          Metadata: signable.metadata,
          ChecksumAlgorithm: signable.declareCrc32 ? 'CRC32' : undefined,
          ChecksumType: signable.declareCrc32 ? 'FULL_OBJECT' : undefined,
        }),
        options,
      )
    case 'UploadPart':
      return getSignedUrl(
        client,
        new UploadPartCommand({
          Bucket: bucket,
          Key: signable.key,
          UploadId: signable.uploadId,
          PartNumber: signable.partNumber,
          ChecksumCRC32: signable.checksums.crc32,
          ContentMD5: signable.checksums.md5,
        }),
        options,
      )
    case 'CompleteMultipartUpload':
      return getSignedUrl(
        client,
        new CompleteMultipartUploadCommand({
          Bucket: bucket,
          Key: signable.key,
          UploadId: signable.uploadId,
          ChecksumCRC32: signable.fullObject?.crc32,
          ChecksumType: signable.fullObject ? 'FULL_OBJECT' : undefined,
          MpuObjectSize: signable.fullObject?.size,
          IfNoneMatch: signable.onlyIfNew ? '*' : undefined,
        }),
        options,
      )
    case 'AbortMultipartUpload':
      return getSignedUrl(
        client,
        new AbortMultipartUploadCommand({
          Bucket: bucket,
          Key: signable.key,
          UploadId: signable.uploadId,
        }),
        options,
      )
    case 'ListParts':
      return getSignedUrl(
        client,
        new ListPartsCommand({
          Bucket: bucket,
          Key: signable.key,
          UploadId: signable.uploadId,
          PartNumberMarker:
            signable.afterPartNumber === undefined ? undefined : `${signable.afterPartNumber}`,
        }),
        options,
      )
    case 'ListMultipartUploads':
      return getSignedUrl(
        client,
        new ListMultipartUploadsCommand({
          Bucket: bucket,
          Prefix: signable.prefix,
          KeyMarker: signable.after?.key,
          UploadIdMarker: signable.after?.uploadId,
        }),
        options,
      )
    case 'HeadObject':
      return getSignedUrl(
        client,
        new HeadObjectCommand({ Bucket: bucket, Key: signable.key, ChecksumMode: 'ENABLED' }),
        options,
      )
    case 'GetObject':
      return getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucket,
          Key: signable.key,
          ResponseContentDisposition:
            signable.download &&
            contentDisposition(signable.download.disposition, signable.download.filename),
        }),
        options,
      )
    case 'DeleteObject':
      return getSignedUrl(client, new DeleteObjectCommand({ Bucket: bucket, Key: signable.key }), options)
    case 'CopyObject':
      return getSignedUrl(
        client,
        new CopyObjectCommand({
          Bucket: bucket,
          Key: signable.key,
          CopySource: escapeUriPath(`/${signable.source.bucket}/${signable.source.key}`),
        }),
        options,
      )
    case 'ListObjects':
      return getSignedUrl(
        client,
        new ListObjectsV2Command({
          Bucket: bucket,
          Prefix: signable.prefix,
          ContinuationToken: signable.continuationToken,
        }),
        options,
      )
    case 'Named':
      return getSignedUrl(
        client,
        new GetObjectTaggingCommand({
          Bucket: bucket,
          Key: signable.key,
          VersionId: signable.query.versionId,
        }),
        options,
      )
    default:
      return assertNever(signable)
  }
}
