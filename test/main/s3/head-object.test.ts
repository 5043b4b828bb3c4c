/** What the store holds, or that it holds nothing. */
import { describe, expect, it } from 'vitest'
import { headObject } from '../../../main/s3/head-object.ts'
import { failing } from '../../fakes/failing.ts'
import { type ScriptStep, startScriptedServer } from '../../fakes/scripted-server.ts'
import { storeAt } from '../../fakes/store-at.ts'

async function head(step: ScriptStep) {
  const server = await startScriptedServer(step)
  return { server, result: headObject(storeAt(server.endpoint), 'k') }
}

describe('headObject', () => {
  it('asks for checksums and reads all that proves an upload', async () => {
    const { server, result } = await head({
      headers: {
        'content-length': '123',
        etag: '"e-2"',
        'x-amz-meta-token': 't1',
        'x-amz-checksum-crc32': 'NhCmhg==',
        'x-amz-checksum-type': 'FULL_OBJECT',
      },
    })
    expect(await result).toEqual({
      size: 123,
      etag: '"e-2"',
      metadata: { token: 't1' },
      crc32: 'NhCmhg==',
      checksumType: 'FULL_OBJECT',
      deletedAt: null,
      fileName: null,
    })
    expect(server.seen[0]).toMatchObject({ method: 'HEAD', headers: { 'x-amz-checksum-mode': 'ENABLED' } })
  })

  it('reads a page that someone uploaded as the object it is', async () => {
    const { result } = await head({
      headers: { 'content-length': '9', etag: '"e"', 'content-type': 'text/html' },
    })
    expect(await result).toEqual({
      size: 9,
      etag: '"e"',
      metadata: {},
      crc32: null,
      checksumType: null,
      deletedAt: null,
      fileName: null,
    })
  })

  it('answers null where there is no object', async () => {
    const { result } = await head({ status: 404 })
    expect(await result).toBeNull()
  })

  it.each([
    [{ headers: { 'content-length': '9', 'content-type': 'text/html' } }, 'no-etag'],
    [{ headers: { 'transfer-encoding': 'chunked', etag: '"e"' } }, 'xml'],
  ])('does not believe an answer without ETag or length (%#)', async (step, what) => {
    const { result } = await head(step)
    expect(await failing(result)).toEqual({ kind: 'not-s3', what })
  })

  it.each([403, 500, 503])('throws with status %i', async (status) => {
    const { result } = await head({ status })
    expect(await failing(result)).toMatchObject({ kind: 's3', status, code: '' })
  })

  it.each([
    [`attachment; filename*=UTF-8''it%27s%20%C3%A4.mov`, "it's ä.mov"],
    [`attachment; filename="a.txt"`, null],
    [`attachment; filename*=UTF-8''%E0%A4%A`, null],
  ])('reads the file’s own name out of %s', async (disposition, fileName) => {
    const { result } = await head({
      headers: { 'content-length': '1', etag: '"e"', 'content-disposition': disposition },
    })
    expect(await result).toMatchObject({ fileName })
  })
})
