/** Signatures against the examples that AWS publishes, and against what the SDK signs. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../local-s3/address.ts'
import { verifySignature } from '../../../local-s3/sign/verify-signature.ts'

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
const example = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}
const signedAt = Date.parse('2013-05-24T00:00:00Z')
const verifier = { credentials: [example], region: 'us-east-1', now: () => signedAt }
const host = 'examplebucket.s3.amazonaws.com'
const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const scope = 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request'

function headerSigned(signedHeaders: string, signature: string): string {
  return `AWS4-HMAC-SHA256 Credential=${scope},SignedHeaders=${signedHeaders},Signature=${signature}`
}

const getExample = new Map([
  ['host', host],
  ['range', 'bytes=0-9'],
  ['x-amz-content-sha256', emptyHash],
  ['x-amz-date', '20130524T000000Z'],
  [
    'authorization',
    headerSigned(
      'host;range;x-amz-content-sha256;x-amz-date',
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ),
  ],
])
const presignedExample =
  '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404'

function verify(method: string, target: string, headers: ReadonlyMap<string, string>, now = signedAt) {
  return verifySignature(
    { method, address: readAddress(target, host), headers },
    { ...verifier, now: () => now },
  )
}

function codeOf(work: () => unknown): string {
  try {
    work()
    return 'no error'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

describe('verifySignature', () => {
  it("accepts AWS's example of a signed GET", () => {
    expect(verify('GET', '/test.txt', getExample)).toEqual({
      kind: 'header',
      accessKeyId: example.accessKeyId,
      signedHeaders: ['host', 'range', 'x-amz-content-sha256', 'x-amz-date'],
      payload: { type: 'hash', sha256: emptyHash },
    })
  })

  it("accepts AWS's example of a signed PUT whose key holds a dollar sign", () => {
    const headers = new Map([
      ['host', host],
      ['date', 'Fri, 24 May 2013 00:00:00 GMT'],
      ['x-amz-content-sha256', '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072'],
      ['x-amz-date', '20130524T000000Z'],
      ['x-amz-storage-class', 'REDUCED_REDUNDANCY'],
      [
        'authorization',
        headerSigned(
          'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
          '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
        ),
      ],
    ])
    expect(verify('PUT', '/test$file.text', headers).kind).toBe('header')
  })

  it("accepts AWS's example of a list whose parameters must be sorted", () => {
    const headers = new Map([
      ['host', host],
      ['x-amz-content-sha256', emptyHash],
      ['x-amz-date', '20130524T000000Z'],
      [
        'authorization',
        headerSigned(
          'host;x-amz-content-sha256;x-amz-date',
          '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
        ),
      ],
    ])
    expect(verify('GET', '/?prefix=J&max-keys=2', headers).kind).toBe('header')
  })

  it("accepts AWS's example of a presigned URL until it expires, and not a second longer", () => {
    const headers = new Map([['host', host]])
    const end = signedAt + 86_400_000
    expect(verify('GET', presignedExample, headers, end).signedHeaders).toEqual(['host'])
    expect(codeOf(() => verify('GET', presignedExample, headers, end + 1000))).toBe('AccessDenied')
  })

  it('refuses a presigned URL from further in the future than clocks may differ', () => {
    const headers = new Map([['host', host]])
    const skew = 15 * 60_000
    expect(verify('GET', presignedExample, headers, signedAt - skew).kind).toBe('query')
    expect(codeOf(() => verify('GET', presignedExample, headers, signedAt - skew - 1))).toBe('AccessDenied')
  })

  it('refuses a header signature more than 15 minutes away either way', () => {
    const skew = 15 * 60_000
    expect(verify('GET', '/test.txt', getExample, signedAt + skew).kind).toBe('header')
    for (const now of [signedAt + skew + 1, signedAt - skew - 1]) {
      expect(codeOf(() => verify('GET', '/test.txt', getExample, now))).toBe('RequestTimeTooSkewed')
    }
  })

  it('refuses any change of method, path, query or signed header', () => {
    const change = (name: string, value: string) => new Map([...getExample, [name, value]])
    const wrong = [
      () => verify('HEAD', '/test.txt', getExample),
      () => verify('GET', '/test.tx', getExample),
      () => verify('GET', '/test.txt?a=b', getExample),
      () => verify('GET', '/test.txt', change('range', 'bytes=0-8')),
      () => verify('GET', '/test.txt', change('host', 'other.example')),
    ]
    expect(wrong.map(codeOf)).toEqual(wrong.map(() => 'SignatureDoesNotMatch'))
  })

  it('refuses every other signature in the URL', () => {
    const signature = presignedExample.slice(-64)
    fc.assert(
      fc.property(fc.nat(63), fc.integer({ min: 1, max: 15 }), (at, shift) => {
        const digit = (Number.parseInt(signature.charAt(at), 16) ^ shift).toString(16)
        const changed = signature.slice(0, at) + digit + signature.slice(at + 1)
        const target = presignedExample.slice(0, -64) + changed
        expect(codeOf(() => verify('GET', target, new Map([['host', host]])))).toBe('SignatureDoesNotMatch')
      }),
    )
  })

  it('refuses an x-amz header that was sent but not signed', () => {
    const headers = new Map([...getExample, ['x-amz-checksum-crc32', 'AAAAAA==']])
    expect(codeOf(() => verify('GET', '/test.txt', headers))).toBe('AccessDenied')
  })

  it('says which part of a malformed signature is wrong', () => {
    const replaced = (from: string | RegExp, to: string) =>
      codeOf(() => verify('GET', presignedExample.replace(from, to), new Map([['host', host]])))
    const header = (value: string) =>
      codeOf(() => verify('GET', '/test.txt', new Map([...getExample, ['authorization', value]])))
    expect({
      noExpiry: replaced('&X-Amz-Expires=86400', ''),
      overAWeek: replaced('Expires=86400', 'Expires=604801'),
      zero: replaced('Expires=86400', 'Expires=0'),
      words: replaced('Expires=86400', 'Expires=soon'),
      region: replaced('us-east-1', 'eu-west-1'),
      service: replaced('%2Fs3%2F', '%2Fsqs%2F'),
      day: replaced('%2F20130524%2F', '%2F20130523%2F'),
      unknownKey: replaced('AKIAIOSFODNN7EXAMPLE', 'AKIANOBODY'),
      token: replaced('&X-Amz-Date', '&X-Amz-Security-Token=x&X-Amz-Date'),
      versionTwo: header('AWS AKIAIOSFODNN7EXAMPLE:abc='),
      garbage: header('AWS4-HMAC-SHA256 nothing'),
      otherRegion: header(headerSigned('host', 'ab').replace('us-east-1', 'eu-west-1')),
    }).toEqual({
      noExpiry: 'AuthorizationQueryParametersError',
      overAWeek: 'AuthorizationQueryParametersError',
      zero: 'AuthorizationQueryParametersError',
      words: 'AuthorizationQueryParametersError',
      region: 'AuthorizationQueryParametersError',
      service: 'AuthorizationQueryParametersError',
      day: 'AuthorizationQueryParametersError',
      unknownKey: 'InvalidAccessKeyId',
      token: 'InvalidToken',
      versionTwo: 'InvalidRequest',
      garbage: 'AuthorizationHeaderMalformed',
      otherRegion: 'AuthorizationHeaderMalformed',
    })
  })
})
