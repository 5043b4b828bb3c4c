/** Additional checksums: kept, given back, refused when wrong; ignored or refused altogether by other stores. */

import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectAttributesCommand,
  HeadObjectCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { describe, expect, it } from 'vitest'
import { type ChecksumAlgorithm, createSummer } from '../../../local-s3/checksum/checksum.ts'
import { bucket, errorName, mebibyte, outcome, startTestServer } from '../start-test-server.ts'

const Bucket = bucket
const crcOfHello = 'NhCmhg=='

describe('checksums of one PUT', () => {
  it.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)(
    'keep and give back %s',
    async (algorithm) => {
      const { client } = await startTestServer()
      const summer = createSummer(algorithm)
      summer.update(Buffer.from('hello'))
      const value = summer.digest().toString('base64')
      const field = `Checksum${algorithm}` as const
      const sent = await client.send(
        new PutObjectCommand({ Bucket, Key: 'k', Body: 'hello', ChecksumAlgorithm: algorithm }),
      )
      const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'k', ChecksumMode: 'ENABLED' }))
      const attributes = await client.send(
        new GetObjectAttributesCommand({ Bucket, Key: 'k', ObjectAttributes: ['Checksum', 'ObjectSize'] }),
      )
      expect([sent[field], head[field], attributes.Checksum?.[field]]).toEqual([value, value, value])
      expect(attributes.ObjectSize).toBe(5)
      const wrong = new PutObjectCommand({ Bucket, Key: 'w', Body: 'HELLO', [field]: value })
      expect(await errorName(client.send(wrong))).toBe('BadDigest')
    },
  )

  it('are verified when hoisted into the query: the checksum of nothing is caught', async () => {
    const { client, server } = await startTestServer()
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'k' }))
    expect(new URL(url).searchParams.get('x-amz-checksum-crc32')).toBe('AAAAAA==')
    expect(await outcome(await fetch(url, { method: 'PUT', body: 'hello' }))).toBe('400 BadDigest')
    expect(await outcome(await fetch(url, { method: 'PUT', body: '' }))).toBe('200')
    expect(server.ledger.objects().map(({ size }) => size)).toEqual([0])
  })

  it('must be signed when sent as a header of a presigned URL', async () => {
    const { plainClient } = await startTestServer()
    const headers = { 'x-amz-checksum-crc32': crcOfHello }
    const command = new PutObjectCommand({ Bucket, Key: 'k', ChecksumCRC32: crcOfHello })
    const signed = await getSignedUrl(plainClient, command, {
      unhoistableHeaders: new Set(['x-amz-checksum-crc32']),
    })
    const unsigned = await getSignedUrl(plainClient, new PutObjectCommand({ Bucket, Key: 'k' }))
    const put = async (url: string, body: string) =>
      outcome(await fetch(url, { method: 'PUT', body, headers }))
    expect(await put(unsigned, 'hello')).toBe('403 AccessDenied')
    expect(await put(signed, 'hello')).toBe('200')
    expect(await put(signed, 'jello')).toBe('400 BadDigest')
    const bare = await fetch(signed, { method: 'PUT', body: 'hello' })
    expect(await outcome(bare)).toBe('403 SignatureDoesNotMatch')
  })

  it('are ignored by a store like Ceph and refused by one that knows none', async () => {
    const put = (client: { send(command: PutObjectCommand): Promise<unknown> }) =>
      errorName(
        client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'HELLO', ChecksumCRC32: crcOfHello })),
      )
    const ignoring = await startTestServer({ checksums: false })
    expect(await put(ignoring.plainClient)).toBe('no error')
    expect(ignoring.server.ledger.objects()[0]?.checksum).toBeUndefined()
    const refusing = await startTestServer({ checksums: 'refuse' })
    expect(await put(refusing.plainClient)).toBe('NotImplemented')
  })
})

describe('checksums of a multipart upload', () => {
  async function upload(algorithm: ChecksumAlgorithm, ChecksumType: 'FULL_OBJECT' | 'COMPOSITE') {
    const { client, server } = await startTestServer()
    const Key = 'm'
    const { UploadId } = await client.send(
      new CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: algorithm, ChecksumType }),
    )
    const bodies = [Buffer.alloc(5 * mebibyte, 1), Buffer.alloc(77, 2)]
    const field = `Checksum${algorithm}` as const
    const Parts = await Promise.all(
      bodies.map(async (Body, index) => {
        const part = { Bucket, Key, UploadId, PartNumber: index + 1, Body, ChecksumAlgorithm: algorithm }
        const answer = await client.send(new UploadPartCommand(part))
        return { PartNumber: index + 1, ETag: answer.ETag, [field]: answer[field] }
      }),
    )
    const complete = (more: object = {}, parts: object[] = Parts) =>
      client.send(
        new CompleteMultipartUploadCommand({
          Bucket,
          Key,
          UploadId,
          MultipartUpload: { Parts: parts },
          ...more,
        }),
      )
    const summer = createSummer(algorithm)
    for (const body of bodies) summer.update(body)
    return { complete, client, server, Parts, field, whole: summer.digest().toString('base64') }
  }

  it.each(['CRC32', 'CRC32C', 'CRC64NVME'] as const)('are of the full object for %s', async (algorithm) => {
    const { complete, client, field, whole } = await upload(algorithm, 'FULL_OBJECT')
    expect(
      await errorName(complete({ [field]: algorithm === 'CRC64NVME' ? 'AAAAAAAAAAA=' : 'AAAAAA==' })),
    ).toBe('BadDigest')
    const completed = await complete({ [field]: whole, ChecksumType: 'FULL_OBJECT' })
    expect([completed[field], completed.ChecksumType]).toEqual([whole, 'FULL_OBJECT'])
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'm', ChecksumMode: 'ENABLED' }))
    expect([head[field], head.ChecksumType]).toEqual([whole, 'FULL_OBJECT'])
  })

  it('are of the parts for a composite, which must be repeated on Complete', async () => {
    const { complete, client, server, Parts } = await upload('SHA256', 'COMPOSITE')
    const bare = Parts.map(({ PartNumber, ETag }) => ({ PartNumber, ETag }))
    expect(await errorName(complete({}, bare))).toBe('InvalidRequest')
    const UploadId = server.ledger.uploads()[0]?.id
    const listed = await client.send(new ListPartsCommand({ Bucket, Key: 'm', UploadId }))
    expect([listed.ChecksumAlgorithm, listed.Parts?.map((part) => part.ChecksumSHA256)]).toEqual([
      'SHA256',
      Parts.map((part) => part.ChecksumSHA256),
    ])
    const completed = await complete()
    expect(completed.ChecksumSHA256).toMatch(/^[A-Za-z0-9+/]{43}=-2$/)
    const attributes = await client.send(
      new GetObjectAttributesCommand({ Bucket, Key: 'm', ObjectAttributes: ['ObjectParts', 'Checksum'] }),
    )
    expect(attributes.ObjectParts?.TotalPartsCount).toBe(2)
    expect(attributes.ObjectParts?.Parts?.map(({ Size }) => Size)).toEqual([5 * mebibyte, 77])
    expect(attributes.Checksum?.ChecksumSHA256).toBe(completed.ChecksumSHA256)
  })

  it('refuse another algorithm than the one declared, and impossible pairs', async () => {
    const { client } = await startTestServer()
    const Key = 'm'
    const create = (more: object) => client.send(new CreateMultipartUploadCommand({ Bucket, Key, ...more }))
    expect(await errorName(create({ ChecksumAlgorithm: 'SHA1', ChecksumType: 'FULL_OBJECT' }))).toBe(
      'InvalidRequest',
    )
    expect(await errorName(create({ ChecksumAlgorithm: 'CRC64NVME', ChecksumType: 'COMPOSITE' }))).toBe(
      'InvalidRequest',
    )
    const { UploadId } = await create({ ChecksumAlgorithm: 'CRC32' })
    const part = { Bucket, Key, UploadId, PartNumber: 1, Body: 'x', ChecksumAlgorithm: 'SHA1' as const }
    expect(await errorName(client.send(new UploadPartCommand(part)))).toBe('InvalidRequest')
  })
})
