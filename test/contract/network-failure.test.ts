/** Every code that Node, TLS or undici gives a failed request becomes one kind of failure. */
import { describe, expect, it } from 'vitest'
import { networkFailureOf } from '../../contract/network-failure.ts'

const withCode = (code: string) => Object.assign(new Error('failed'), { code })

describe('networkFailureOf', () => {
  it.each([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'ENETDOWN',
    'EADDRNOTAVAIL',
  ])('waits for the network on %s', (code) => {
    expect(networkFailureOf(withCode(code))).toEqual({ kind: 'network', code, offline: true })
  })

  it.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'UND_ERR_SOCKET', 'UND_ERR_INFO', 'HPE_INVALID_CONSTANT'])(
    'calls %s a broken connection',
    (code) => {
      expect(networkFailureOf(withCode(code))).toEqual({ kind: 'network', code, offline: false })
    },
  )

  it.each(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])(
    'calls %s stalled',
    (code) => {
      expect(networkFailureOf(withCode(code))).toEqual({ kind: 'stalled' })
    },
  )

  it.each([
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'EPROTO',
  ])('calls %s a matter of TLS', (code) => {
    expect(networkFailureOf(withCode(code))).toEqual({ kind: 'tls', code })
  })

  it.each(['UND_ERR_HEADERS_OVERFLOW', 'UND_ERR_RES_EXCEEDED_MAX_SIZE'])('calls %s too long', (code) => {
    expect(networkFailureOf(withCode(code))).toEqual({ kind: 'not-s3', what: 'too-long' })
  })

  it('tells a tunnel that a proxy refused', () => {
    const refused = Object.assign(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), {
      code: 'UND_ERR_ABORTED',
    })
    expect(networkFailureOf(refused)).toEqual({ kind: 'proxy', status: 407 })
  })

  it('looks into the cause, and into the first of several tries', () => {
    const several = new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNRESET')])
    expect([
      networkFailureOf(new TypeError('fetch failed', { cause: withCode('ECONNRESET') })),
      networkFailureOf(new TypeError('fetch failed', { cause: several })),
    ]).toEqual([
      { kind: 'network', code: 'ECONNRESET', offline: false },
      { kind: 'network', code: 'ECONNREFUSED', offline: true },
    ])
  })

  it('knows an answer that is not HTTP by its name', () => {
    expect(networkFailureOf({ name: 'HTTPParserError', message: 'Expected HTTP/' })).toEqual({
      kind: 'network',
      code: 'HTTPParserError',
      offline: false,
    })
  })

  it('ends where causes go in a circle', () => {
    const circle: { message: string; cause?: unknown } = { message: 'round' }
    circle.cause = circle
    expect(networkFailureOf(circle).kind).toBe('internal')
  })

  it.each([
    [withCode('ENOENT')],
    [withCode('EACCES')],
    [new Error('plain')],
    ['text'],
    [null],
    [{ code: 7 }],
  ])('takes nothing else for the network (%#)', (caught) => {
    expect(networkFailureOf(caught).kind).toBe('internal')
  })
})
