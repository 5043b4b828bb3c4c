/** Every operation signs anew, fails with a Failure only, and never takes a sign-in page for a success. */
import { describe, expect, it } from 'vitest'
import { FailureError } from '../../../contract/failure.ts'
import { isForbidden, isGone, perform } from '../../../main/s3/store.ts'
import { failing } from '../../fakes/failing.ts'
import { startScriptedServer } from '../../fakes/scripted-server.ts'
import { storeAt } from '../../fakes/store-at.ts'
import { xmlError } from '../../fakes/xml-answer.ts'

const deletion = { operation: 'DeleteObject', key: 'k' } as const

describe('perform', () => {
  it('signs for a quarter of an hour, anew for every request (trap 9)', async () => {
    const server = await startScriptedServer({ status: 204 })
    const store = storeAt(server.endpoint)
    const asked: number[] = []
    const counting = {
      ...store,
      signer: {
        ...store.signer,
        sign: (...[request, seconds]: Parameters<typeof store.signer.sign>) => {
          asked.push(seconds)
          return store.signer.sign(request, seconds)
        },
      },
    }
    await perform(counting, deletion)
    await perform(counting, deletion)
    expect(asked).toEqual([900, 900])
  })

  it("throws the store's error", async () => {
    const server = await startScriptedServer(xmlError(403, 'AccessDenied'))
    expect(await failing(perform(storeAt(server.endpoint), deletion))).toEqual({
      kind: 's3',
      status: 403,
      code: 'AccessDenied',
      message: 'no',
      retryAfterMs: null,
      requestId: 'r1',
    })
  })

  it('takes a page with status 200 for no success', async () => {
    const server = await startScriptedServer({
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><title>Hotel</title>',
    })
    expect(await failing(perform(storeAt(server.endpoint), deletion))).toEqual({
      kind: 'not-s3',
      what: 'html',
    })
  })

  it('refuses an endless answer', async () => {
    const server = await startScriptedServer((response) => {
      const more = () => {
        while (!response.destroyed && response.write('<a>'.repeat(10_000)));
      }
      response.writeHead(200, { 'content-type': 'application/xml' }).on('drain', more)
      more()
    })
    expect(await failing(perform(storeAt(server.endpoint), deletion))).toEqual({
      kind: 'not-s3',
      what: 'too-long',
    })
  })

  it('turns what a signer throws into a failure', async () => {
    const { sender, signer } = storeAt('http://127.0.0.1:1')
    const sign = async () => {
      throw new RangeError('bad')
    }
    expect(await failing(perform({ signer: { ...signer, sign }, sender }, deletion))).toEqual({
      kind: 'internal',
      message: 'RangeError: bad',
    })
  })

  it('does not wait for a signature that takes a person once it was aborted', async () => {
    const { sender, signer } = storeAt('http://127.0.0.1:1')
    const pausing = new AbortController()
    const sign = () => new Promise<never>(() => {})
    const asked = perform({ signer: { ...signer, sign }, sender }, deletion, { signal: pausing.signal })
    const reason = new Error('paused')
    pausing.abort(reason)
    expect(await failing(asked)).toBe(reason)
  })

  it("throws the signal's reason where it was aborted", async () => {
    const reason = new Error('paused')
    const store = storeAt('http://127.0.0.1:1')
    expect(await failing(perform(store, deletion, { signal: AbortSignal.abort(reason) }))).toBe(reason)
  })
})

const s3 = (status: number, code: string) =>
  new FailureError({ kind: 's3', status, code, message: '', retryAfterMs: null, requestId: '' })

describe('isGone', () => {
  it.each([
    [s3(404, 'NoSuchUpload'), true],
    [s3(404, 'NoSuchKey'), true],
    [s3(404, ''), true],
    [s3(404, 'NoSuchBucket'), false],
    [s3(500, ''), false],
    [new FailureError({ kind: 'stalled' }), false],
    [new Error('other'), false],
  ])('%s: %s', (error, expected) => {
    expect(isGone(error)).toBe(expected)
  })
})

describe('isForbidden', () => {
  it.each([
    [s3(403, 'AccessDenied'), true],
    [s3(403, ''), true],
    [s3(403, 'SignatureDoesNotMatch'), false],
    [s3(403, 'RequestTimeTooSkewed'), false],
    [s3(403, 'InvalidAccessKeyId'), false],
    [s3(404, ''), false],
    [new Error('other'), false],
  ])('%s: %s', (error, expected) => {
    expect(isForbidden(error)).toBe(expected)
  })
})
