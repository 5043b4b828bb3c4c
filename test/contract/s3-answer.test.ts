/** Answers that are not successes, from S3 and from everything that stands before it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeXmlText, isHtml, s3FailureOf } from '../../contract/s3-answer.ts'

const XML = { 'content-type': 'application/xml' }
const errorBody = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${inside}</Error>`

describe('s3FailureOf', () => {
  it('reads code, message and request id', () => {
    expect(
      s3FailureOf(
        403,
        XML,
        errorBody(
          '<Code>AccessDenied</Code><Message>Not &lt;you&gt; &amp; &#x79;ours&#33;</Message><RequestId>R1</RequestId>',
        ),
      ),
    ).toEqual({
      kind: 's3',
      status: 403,
      code: 'AccessDenied',
      message: 'Not <you> & yours!',
      retryAfterMs: null,
      requestId: 'R1',
    })
  })

  it('prefers the request id of the headers, which a HEAD has too', () => {
    expect(s3FailureOf(404, { 'x-amz-request-id': 'H1' }, '')).toEqual({
      kind: 's3',
      status: 404,
      code: '',
      message: '',
      retryAfterMs: null,
      requestId: 'H1',
    })
  })

  it('reads an error inside a 200, after white space (trap 12)', () => {
    const body = `   \n\n${errorBody('<Code>InternalError</Code><Message>Try again</Message>')}`
    expect(s3FailureOf(200, XML, body)).toMatchObject({ kind: 's3', status: 200, code: 'InternalError' })
  })

  it('takes what there is of a truncated error', () => {
    expect(s3FailureOf(503, XML, '<Error><Code>SlowDown</Code><Mess')).toMatchObject({
      code: 'SlowDown',
      message: '',
    })
  })

  it('is not led astray by endless or hostile text', () => {
    const failure = s3FailureOf(
      400,
      XML,
      errorBody(`<Code>${'A'.repeat(500)}</Code><Message>${'m\u0000\r\n'.repeat(50_000)}</Message>`),
    )
    expect(failure).toMatchObject({ code: 'A'.repeat(64), message: '' })
  })

  it.each([
    ['120', {}, 120_000],
    ['0', {}, 0],
    ['999999999', {}, 3_600_000],
    [
      'Sat, 21 Nov 2026 10:00:30 GMT',
      { date: 'Sat, 21 Nov 2026 10:00:00 GMT', 'x-amz-request-id': 'r' },
      30_000,
    ],
    ['Sat, 21 Nov 2026 10:00:30 GMT', {}, null],
    ['soon', {}, null],
  ])('reads Retry-After %s', (value, headers, expected) => {
    expect(s3FailureOf(503, { ...headers, 'retry-after': value }, '')).toMatchObject({
      retryAfterMs: expected,
    })
  })

  it.each([301, 302, 303, 307, 308])(
    'learns the region from a %i and follows nothing (trap 26)',
    (status) => {
      expect(
        s3FailureOf(status, { location: 'http://x/', 'x-amz-bucket-region': 'eu-west-1' }, ''),
      ).toMatchObject({
        kind: 's3',
        code: status === 301 || status === 308 ? 'PermanentRedirect' : 'TemporaryRedirect',
        region: 'eu-west-1',
      })
    },
  )

  it('learns the region from the body too', () => {
    expect(
      s3FailureOf(400, XML, errorBody('<Code>AuthorizationHeaderMalformed</Code><Region>us-west-2</Region>')),
    ).toMatchObject({ region: 'us-west-2' })
  })

  it('believes no region that cannot be one', () => {
    const failure = s3FailureOf(301, { 'x-amz-bucket-region': 'a/../b' }, errorBody('<Code>X</Code>'))
    expect(failure).not.toHaveProperty('region')
  })

  it.each([302, 303])('takes a redirect with %i for a network that wants a sign-in (row 6)', (status) => {
    expect(s3FailureOf(status, { location: 'http://portal.example/login' }, '')).toEqual({
      kind: 'not-s3',
      what: 'html',
    })
  })

  it("takes a redirect without S3's marks for someone else's", () => {
    expect(s3FailureOf(307, { location: 'https://elsewhere/' }, '<html></html>')).toEqual({
      kind: 'not-s3',
      what: 'redirect',
    })
  })

  it.each([200, 403, 511])('tells a sign-in page with status %i', (status) => {
    expect(s3FailureOf(status, { 'content-type': 'text/html' }, '<h1>Welcome</h1>')).toEqual({
      kind: 'not-s3',
      what: 'html',
    })
  })

  it.each([413, 429, 500, 502, 503, 504])(
    "takes a load balancer's page with status %i by its status",
    (status) => {
      expect(s3FailureOf(status, { 'content-type': 'text/html' }, '<html>nginx</html>')).toMatchObject({
        kind: 's3',
        status,
        code: '',
      })
    },
  )

  it('tells a proxy that wants a sign-in', () => {
    expect(s3FailureOf(407, {}, '<html>')).toEqual({ kind: 'proxy', status: 407 })
  })

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.string({ unit: 'binary' }), (status, noise) => {
        const failure = s3FailureOf(
          status,
          { 'retry-after': noise, 'content-type': noise },
          `<Error>${noise}`,
        )
        expect(['s3', 'proxy']).toContain(failure.kind)
      }),
    )
  })
})

describe('isHtml', () => {
  it.each([
    [{ 'content-type': 'text/html; charset=utf-8' }, '<p>Sign in</p>'],
    [{}, '\ufeff\n<!DOCTYPE HTML><title>Portal</title>'],
    [XML, '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x">'],
    [{}, '<!-- hotel --><html>'],
  ])('knows a page (%#)', (headers, body) => {
    expect(isHtml(headers, body)).toBe(true)
  })

  it.each([
    [XML, '<?xml version="1.0"?><ListPartsResult/>'],
    [{ 'content-type': 'text/html' }, '<?xml version="1.0"?><ListPartsResult/>'],
    [{ 'content-type': 'text/html' }, ''],
    [{}, 'plain'],
  ])('leaves the rest alone (%#)', (headers, body) => {
    expect(isHtml(headers, body)).toBe(false)
  })
})

describe('decodeXmlText', () => {
  it('decodes each entity once and leaves the unknown', () => {
    expect(decodeXmlText('&quot;a&quot; &amp;lt; &#65;&#x1F600; &nbsp; &#9999999; &apos;')).toBe(
      `"a" &lt; A😀 &nbsp; &#9999999; '`,
    )
  })
})
