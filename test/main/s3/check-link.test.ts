/** A link is checked as its receiver opens it: no credentials, one byte. */
import { describe, expect, it } from 'vitest'
import { checkLink } from '../../../main/s3/check-link.ts'
import { failing } from '../../fakes/failing.ts'
import { type ScriptStep, startScriptedServer } from '../../fakes/scripted-server.ts'
import { storeAt } from '../../fakes/store-at.ts'
import { xmlError } from '../../fakes/xml-answer.ts'

async function check(step: ScriptStep, size = 5) {
  const server = await startScriptedServer(step)
  const { signer, sender } = storeAt(server.endpoint)
  const link = await signer.sign({ operation: 'GetObject', key: 'k' }, 60)
  return { server, result: checkLink(sender, link, { size }) }
}

describe('checkLink', () => {
  it('asks for the first byte only, with nothing that a browser would not send (trap 2)', async () => {
    const { server, result } = await check({
      status: 206,
      headers: { 'content-range': 'bytes 0-0/5' },
      body: 'x',
    })
    expect(await result).toBeUndefined()
    const { host, range, ...rest } = server.seen[0]?.headers ?? {}
    expect([range, rest]).toEqual(['bytes=0-0', { connection: 'keep-alive' }])
  })

  it.each([
    ['416 for an empty object', { status: 416, headers: { 'content-range': 'bytes */0' } }, 0],
    ['200 for an empty object', { headers: { etag: '"e"', 'content-length': '0' } }, 0],
    ['200 from a store without ranges', { headers: { etag: '"e"' }, body: 'hello' }, 5],
  ])('accepts %s', async (_, answer, size) => {
    const { result } = await check(
      'body' in answer ? { ...answer, headers: { ...answer.headers, 'content-length': '5' } } : answer,
      size,
    )
    expect(await result).toBeUndefined()
  })

  it('does not download what a store sends in spite of the range', async () => {
    const length = 500_000_000
    let closed = false
    const { result } = await check((response) => {
      response.on('close', () => {
        closed = true
      })
      response.writeHead(200, { etag: '"e"', 'content-length': String(length) })
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
      }
      response.on('drain', more)
      more()
    }, length)
    expect(await result).toBeUndefined()
    await expect.poll(() => closed).toBe(true)
  })

  it.each([
    ['another size', { status: 206, headers: { 'content-range': 'bytes 0-0/6' }, body: 'x' }],
    [
      'an object where there should be an empty one',
      { status: 416, headers: { 'content-range': 'bytes */0' } },
    ],
  ])('tells %s', async (_, answer) => {
    const { result } = await check(answer)
    expect(await failing(result)).toEqual({ kind: 'mismatch', what: 'size' })
  })

  it.each([
    [xmlError(403, 'AccessDenied'), { kind: 's3', status: 403, code: 'AccessDenied' }],
    [xmlError(404, 'NoSuchKey'), { kind: 's3', status: 404, code: 'NoSuchKey' }],
    [
      { headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' },
      { kind: 'not-s3', what: 'html' },
    ],
    [
      { status: 302, headers: { location: 'http://portal/' } },
      { kind: 'not-s3', what: 'html' },
    ],
    [
      { status: 307, headers: { location: 'https://elsewhere/' } },
      { kind: 'not-s3', what: 'redirect' },
    ],
  ])('tells why a link does not work (%#)', async (answer, failure) => {
    const { result } = await check(answer)
    expect(await failing(result)).toMatchObject(failure)
  })
})
