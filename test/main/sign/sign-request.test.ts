/** Signed requests: what is in the URL, what is in the headers, and for how long. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FailureError } from '../../../contract/failure.ts'
import type { SignableRequest } from '../../../contract/signable-request.ts'
import { createPresigner, type SigningContext, signRequest } from '../../../main/sign/sign-request.ts'

const NOW = Date.UTC(2026, 4, 24, 12, 0, 0, 750)
const NOW_SECONDS = Date.UTC(2026, 4, 24, 12, 0, 0)
const DAY_SECONDS = 86_400

const context: SigningContext = {
  connection: {
    endpoint: 'https://s3.eu-central-1.amazonaws.com',
    region: 'eu-central-1',
    bucket: 'my-bucket',
    addressing: 'virtual-host',
  },
  credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' },
  now: NOW,
  expiresInSeconds: 900,
}

const link: SignableRequest = {
  operation: 'GetObject',
  key: 'a.pdf',
  download: { filename: 'a.pdf', disposition: 'attachment' },
}

const everyOperation: SignableRequest[] = [
  {
    operation: 'PutObject',
    key: 'k',
    contentType: 'text/plain',
    metadata: { token: 't1' },
    checksums: { crc32: 'NhCmhg==', md5: 'kAFQmDzST7DWlj99KOF/cg==' },
    onlyIfNew: true,
  },
  {
    operation: 'CreateMultipartUpload',
    key: 'k',
    contentType: 'video/mp4',
    metadata: { token: 't1' },
    declareCrc32: true,
  },
  { operation: 'UploadPart', key: 'k', uploadId: 'u', partNumber: 7, checksums: { crc32: 'NhCmhg==' } },
  {
    operation: 'CompleteMultipartUpload',
    key: 'k',
    uploadId: 'u',
    fullObject: { crc32: 'NhCmhg==', size: 123 },
    onlyIfNew: true,
  },
  { operation: 'AbortMultipartUpload', key: 'k', uploadId: 'u' },
  { operation: 'ListParts', key: 'k', uploadId: 'u', afterPartNumber: 1000 },
  { operation: 'ListMultipartUploads', prefix: 'k', after: { key: 'k', uploadId: 'u' } },
  { operation: 'HeadObject', key: 'k' },
  link,
  { operation: 'DeleteObject', key: 'k' },
]

const queryOf = (url: string) => new URL(url).searchParams

describe('signRequest', () => {
  it("matches AWS's published example of a presigned GET", async () => {
    // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
    const presigner = createPresigner('us-east-1', {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    })
    // The example leaves the optional X-Amz-Content-Sha256 out.
    const withoutPayloadHash = new Set(['x-amz-content-sha256'])
    const signed = await presigner.presign(
      {
        method: 'GET',
        protocol: 'https:',
        hostname: 'examplebucket.s3.amazonaws.com',
        path: '/test.txt',
        query: {},
        headers: {},
      },
      {
        expiresIn: DAY_SECONDS,
        signingDate: new Date('2013-05-24T00:00:00Z'),
        unhoistableHeaders: withoutPayloadHash,
        unsignableHeaders: withoutPayloadHash,
      },
    )
    expect(signed.query).toEqual({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request',
      'X-Amz-Date': '20130524T000000Z',
      'X-Amz-Expires': '86400',
      'X-Amz-SignedHeaders': 'host',
      'X-Amz-Signature': 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    })
  })

  it('gives each operation its verb, its query and the headers to send', async () => {
    const shapes = await Promise.all(
      everyOperation.map(async (request) => {
        const { method, url, headers } = await signRequest(request, context)
        const own = [...queryOf(url)].filter(([name]) => !name.startsWith('X-Amz-'))
        return [`${method} ${new URL(url).pathname}`, Object.fromEntries(own), headers]
      }),
    )
    expect(shapes).toEqual([
      [
        'PUT /k',
        {},
        {
          'content-type': 'text/plain',
          'x-amz-checksum-crc32': 'NhCmhg==',
          'content-md5': 'kAFQmDzST7DWlj99KOF/cg==',
          'x-amz-meta-token': 't1',
          'if-none-match': '*',
        },
      ],
      [
        'POST /k',
        { uploads: '' },
        {
          'content-type': 'video/mp4',
          'x-amz-meta-token': 't1',
          'x-amz-checksum-algorithm': 'CRC32',
          'x-amz-checksum-type': 'FULL_OBJECT',
        },
      ],
      ['PUT /k', { partNumber: '7', uploadId: 'u' }, { 'x-amz-checksum-crc32': 'NhCmhg==' }],
      [
        'POST /k',
        { uploadId: 'u' },
        {
          'x-amz-checksum-crc32': 'NhCmhg==',
          'x-amz-checksum-type': 'FULL_OBJECT',
          'x-amz-mp-object-size': '123',
          'if-none-match': '*',
        },
      ],
      ['DELETE /k', { uploadId: 'u' }, {}],
      ['GET /k', { uploadId: 'u', 'part-number-marker': '1000' }, {}],
      ['GET /', { uploads: '', prefix: 'k', 'key-marker': 'k', 'upload-id-marker': 'u' }, {}],
      ['HEAD /k', {}, { 'x-amz-checksum-mode': 'ENABLED' }],
      [
        'GET /a.pdf',
        { 'response-content-disposition': `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf` },
        {},
      ],
      ['DELETE /k', {}, {}],
    ])
  })

  it('never puts a checksum, an ACL or an SDK parameter into a URL (traps 1, 3, 23)', async () => {
    for (const request of everyOperation) {
      const { url } = await signRequest(request, context)
      const names = [...queryOf(url).keys()].join(' ')
      expect(names).not.toMatch(/x-amz-(?:checksum|sdk|acl|meta)|content-md5|x-id/i)
    }
  })

  it("signs exactly `host` for a link, so that anyone's client can open it (trap 2)", async () => {
    const { url, headers } = await signRequest(link, context)
    expect([queryOf(url).get('X-Amz-SignedHeaders'), headers]).toEqual(['host', {}])
  })

  it('hands out exactly the headers it signed, host left out (trap 4)', async () => {
    for (const request of everyOperation) {
      const { url, headers } = await signRequest(request, context)
      expect(queryOf(url).get('X-Amz-SignedHeaders')?.split(';')).toEqual(
        ['host', ...Object.keys(headers)].sort(),
      )
    }
  })

  it("signs with the time it is given, the store's (trap 5)", async () => {
    const { url } = await signRequest(link, { ...context, now: Date.UTC(2031, 0, 2, 3, 4, 5, 999) })
    expect(queryOf(url).get('X-Amz-Date')).toBe('20310102T030405Z')
  })

  it.each([0, -1, 1.5, 604_801, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses an expiry of %s seconds for every verb (trap 6)',
    async (expiresInSeconds) => {
      for (const request of everyOperation) {
        await expect(signRequest(request, { ...context, expiresInSeconds })).rejects.toThrow(RangeError)
      }
    },
  )

  it('counts the expiry from the whole second in the URL', async () => {
    for (const expiresInSeconds of [1, 604_800]) {
      const { url, expiresAt } = await signRequest(link, { ...context, expiresInSeconds })
      expect([queryOf(url).get('X-Amz-Expires'), expiresAt]).toEqual([
        String(expiresInSeconds),
        NOW_SECONDS + expiresInSeconds * 1000,
      ])
    }
  })

  it('ends no later than temporary credentials do (trap 6)', async () => {
    const credentials = { ...context.credentials, sessionToken: 'st', expiresAt: NOW_SECONDS + 60_999 }
    const { url, expiresAt } = await signRequest(link, { ...context, credentials })
    expect([queryOf(url).get('X-Amz-Expires'), queryOf(url).get('X-Amz-Security-Token'), expiresAt]).toEqual([
      '60',
      'st',
      NOW_SECONDS + 60_000,
    ])
  })

  it('refuses credentials whose time is over', async () => {
    const credentials = { ...context.credentials, expiresAt: NOW_SECONDS + 999 }
    await expect(signRequest(link, { ...context, credentials })).rejects.toEqual(
      new FailureError({ kind: 'credentials', what: 'expired' }),
    )
  })

  it('gives a URL that every client sends as it was signed (trap 7)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (key) => {
        fc.pre(!key.split('/').some((segment) => segment === '.' || segment === '..'))
        const { url } = await signRequest(
          { operation: 'GetObject', key, download: { filename: key, disposition: 'attachment' } },
          context,
        )
        expect(new URL(url).href).toBe(url)
      }),
    )
  })

  it('changes nothing that it is given', async () => {
    const request = structuredClone(everyOperation)
    for (const each of request) await signRequest(each, context)
    expect(request).toEqual(everyOperation)
  })
})
