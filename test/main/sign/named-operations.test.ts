/** S5: every operation by name has the verb, path and query that the AWS SDK gives it. */
import * as sdk from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { describe, expect, it } from 'vitest'
import { namedOperations, namedRequest, parameterNames } from '../../../main/sign/named-operations.ts'
import { signRequest } from '../../../main/sign/sign-request.ts'

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' }
const connection = {
  endpoint: 'https://s3.example.com',
  region: 'us-east-1',
  bucket: 'b',
  addressing: 'path' as const,
}
const key = 'folder/ä b.txt'
/** What the SDK insists on for some. */
const needed: Record<string, Record<string, unknown>> = {
  CopyObject: { CopySource: '/b/k' },
  UploadPartCopy: { CopySource: '/b/k', PartNumber: 1, UploadId: 'u' },
  UploadPart: { PartNumber: 1, UploadId: 'u' },
  CompleteMultipartUpload: { UploadId: 'u' },
  AbortMultipartUpload: { UploadId: 'u' },
  ListParts: { UploadId: 'u' },
  GetObjectAttributes: { ObjectAttributes: ['ETag'] },
  DeleteObjects: { Delete: { Objects: [] } },
  PutBucketCors: { CORSConfiguration: { CORSRules: [] } },
  PutBucketPolicy: { Policy: '{}' },
  PutBucketTagging: { Tagging: { TagSet: [] } },
  PutObjectTagging: { Tagging: { TagSet: [] } },
}

describe('S5: any operation by name', () => {
  it.each(Object.keys(namedOperations))('%s is what the SDK makes of it', async (name) => {
    const input = needed[name] ?? {}
    const parameters = Object.fromEntries(
      Object.entries(input)
        .filter(([parameter]) => parameterNames.includes(parameter) && parameter !== 'Tagging')
        .map(([parameter, value]) => [parameter, String(value)]),
    )
    const named = namedRequest(name, key, parameters)
    const ours = await signRequest(named, { connection, credentials, now: Date.now(), expiresInSeconds: 60 })
    const client = new sdk.S3Client({
      endpoint: connection.endpoint,
      region: connection.region,
      forcePathStyle: true,
      credentials,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
    let method = ''
    client.middlewareStack.add(
      (next) => (args) => {
        method = (args.request as { method: string }).method
        return next(args)
      },
      { step: 'build' },
    )
    const commands = sdk as unknown as Record<string, new (input: object) => sdk.GetObjectCommand>
    const Command = commands[`${name}Command`]
    if (Command === undefined) throw new Error(`the SDK has no ${name}`)
    const theirs = await getSignedUrl(client, new Command({ Bucket: 'b', Key: key, ...input }), {
      expiresIn: 60,
    })
    expect([ours.method, shape(ours.url)]).toEqual([method, shape(theirs)])
  })

  it('puts parameters where S3 reads them, and refuses those it does not list', () => {
    expect(namedRequest('GetObject', 'k', { VersionId: 'v', Range: 'bytes=0-9' })).toEqual({
      operation: 'Named',
      method: 'GET',
      key: 'k',
      query: { versionId: 'v' },
      headers: { range: 'bytes=0-9' },
    })
    for (const [name, name2, parameters] of [
      ['toString', 'k', {}],
      ['GetObject', null, {}],
      ['GetObject', 'k', { __proto__x: '' }],
      ['GetObject', 'k', { constructor: '' }],
      ['GetObject', 'k', { Range: 'a\r\nb: c' }],
    ] as const)
      expect(() => namedRequest(name, name2, parameters)).toThrow(RangeError)
  })
})

/** Path and own query: the SDK adds its checksums, and hoists what ours signs as headers. */
function shape(text: string): unknown {
  const url = new URL(text)
  const own = [...url.searchParams].filter(([name]) => !/^x-amz-|^x-id$/i.test(name))
  return [url.pathname, own.sort()]
}
