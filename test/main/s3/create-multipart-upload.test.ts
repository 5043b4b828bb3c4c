/** Create: what is declared, and how a store shows that it understood. */
import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../contract/failure.ts'
import { createMultipartUpload, refusesChecksums } from '../../../main/s3/create-multipart-upload.ts'
import { failing } from '../../fakes/failing.ts'
import { startScriptedServer } from '../../fakes/scripted-server.ts'
import { storeAt } from '../../fakes/store-at.ts'
import { xmlAnswer } from '../../fakes/xml-answer.ts'

const upload = { key: 'k', contentType: 'video/mp4', metadata: { token: 't' }, declareCrc32: true }
const answer = (headers: Record<string, string> = {}, uploadId = 'u&amp;1') =>
  xmlAnswer('InitiateMultipartUploadResult', `<UploadId>${uploadId}</UploadId>`, headers)

describe('createMultipartUpload', () => {
  it('sets type, metadata and checksum kind as headers (traps 3, 4)', async () => {
    const headers = { 'x-amz-checksum-algorithm': 'CRC32', 'x-amz-checksum-type': 'FULL_OBJECT' }
    const server = await startScriptedServer(answer(headers))
    expect(await createMultipartUpload(storeAt(server.endpoint), upload)).toEqual({
      uploadId: 'u&1',
      checksums: 'full-object',
    })
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      headers: {
        'content-type': 'video/mp4',
        'x-amz-meta-token': 't',
        'x-amz-checksum-algorithm': 'CRC32',
        'x-amz-checksum-type': 'FULL_OBJECT',
      },
    })
  })

  it('sees by the missing echo that a store keeps no checksums', async () => {
    const server = await startScriptedServer(answer())
    expect(await createMultipartUpload(storeAt(server.endpoint), upload)).toMatchObject({ checksums: 'none' })
  })

  it.each([
    ['no type', {}],
    ['a composite one', { 'x-amz-checksum-type': 'COMPOSITE' }],
  ])('sees by %s that a store keeps a checksum of the parts’ checksums alone', async (_, type) => {
    const server = await startScriptedServer(answer({ 'x-amz-checksum-algorithm': 'CRC32', ...type }))
    expect(await createMultipartUpload(storeAt(server.endpoint), upload)).toMatchObject({
      checksums: 'composite',
    })
  })

  it('names no type to a store that knows none', async () => {
    const server = await startScriptedServer(answer({ 'x-amz-checksum-algorithm': 'CRC32' }))
    const created = await createMultipartUpload(storeAt(server.endpoint), { ...upload, compositeOnly: true })
    expect(created).toMatchObject({ checksums: 'composite' })
    expect(server.seen[0]?.headers).toMatchObject({ 'x-amz-checksum-algorithm': 'CRC32' })
    expect(server.seen[0]?.headers).not.toHaveProperty('x-amz-checksum-type')
  })

  it('declares nothing to a store that refused it before', async () => {
    const server = await startScriptedServer(answer())
    await createMultipartUpload(storeAt(server.endpoint), { ...upload, declareCrc32: false })
    expect(Object.keys(server.seen[0]?.headers ?? {}).join()).not.toContain('checksum')
  })

  it('refuses an answer without an upload id', async () => {
    const server = await startScriptedServer(answer({}, ''))
    expect(await failing(createMultipartUpload(storeAt(server.endpoint), upload))).toEqual({
      kind: 'not-s3',
      what: 'xml',
    })
  })
})

describe('refusesChecksums', () => {
  const s3 = (status: number, code: string): Failure => ({
    kind: 's3',
    status,
    code,
    message: '',
    retryAfterMs: null,
    requestId: '',
  })

  it.each([
    [s3(501, 'NotImplemented'), true],
    [s3(501, ''), true],
    [s3(400, 'InvalidArgument'), true],
    [s3(400, 'BadDigest'), false],
    [s3(403, 'AccessDenied'), false],
    [{ kind: 'stalled' } satisfies Failure, false],
  ])('%j: %s (trap 3)', (failure, expected) => {
    expect(refusesChecksums(failure)).toBe(expected)
  })
})
