/** The aws-chunked encoding against the examples that AWS publishes. */

import { describe, expect, it } from 'vitest'
import { decodeChunked } from '../../../local-s3/body/aws-chunked.ts'
import { signingKey } from '../../../local-s3/sign/signing-key.ts'

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html */
const scope = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', day: '20130524', region: 'us-east-1', service: 's3' }
const signing = {
  key: signingKey('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', scope),
  scope,
  date: '20130524T000000Z',
  seed: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
}
const signatures = [
  'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
  '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
  'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
]
const encoded = [
  `10000;chunk-signature=${signatures[0]}\r\n${'a'.repeat(65_536)}\r\n`,
  `400;chunk-signature=${signatures[1]}\r\n${'a'.repeat(1024)}\r\n`,
  `0;chunk-signature=${signatures[2]}\r\n\r\n`,
].join('')

/** Cuts the text into pieces, so that every border falls inside something sooner or later. */
async function* slices(text: string, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size))
}

async function decode(text: string, size: number, seed = signing.seed): Promise<string> {
  let decoded = ''
  const options = { signing: { ...signing, seed }, trailer: false, onTrailers: () => undefined }
  for await (const piece of decodeChunked(slices(text, size), options)) decoded += piece.toString()
  return decoded
}

describe('decodeChunked', () => {
  it.each([1000, 4097, 70_000])("accepts AWS's example cut into pieces of %i bytes", async (size) => {
    expect(await decode(encoded, size)).toBe('a'.repeat(66_560))
  })

  it('refuses a changed byte, a changed chunk signature and a changed start of the chain', async () => {
    const wrong = [
      decode(encoded.replace('aaa', 'aba'), 70_000),
      decode(encoded.replace('0055', '0056'), 70_000),
      decode(encoded, 70_000, 'ff'),
    ]
    for (const work of wrong) await expect(work).rejects.toMatchObject({ code: 'SignatureDoesNotMatch' })
  })

  it('refuses a body that ends too early', async () => {
    await expect(decode(encoded.slice(0, -3), 70_000)).rejects.toMatchObject({ code: 'IncompleteBody' })
  })

  it('hands trailing headers on where chunks are not signed', async () => {
    const text = '5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n'
    let trailers: ReadonlyMap<string, string> = new Map()
    const options = {
      signing: undefined,
      trailer: true,
      onTrailers: (found: ReadonlyMap<string, string>) => {
        trailers = found
      },
    }
    let decoded = ''
    for await (const piece of decodeChunked(slices(text, 3), options)) decoded += piece.toString()
    expect({ decoded, trailers: [...trailers] }).toEqual({
      decoded: 'hello',
      trailers: [['x-amz-checksum-crc32', 'NhCmhg==']],
    })
  })

  it("accepts AWS's example with a signed trailer, and no other trailer", async () => {
    /** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html */
    const seed = '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e'
    const text = [
      `10000;chunk-signature=b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2\r\n${'a'.repeat(65_536)}\r\n`,
      `400;chunk-signature=1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7\r\n${'a'.repeat(1024)}\r\n`,
      '0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n',
      'x-amz-checksum-crc32c:sOO8/Q==\r\n',
      'x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n',
    ].join('')
    const run = async (body: string) => {
      let size = 0
      const options = { signing: { ...signing, seed }, trailer: true, onTrailers: () => undefined }
      for await (const piece of decodeChunked(slices(body, 5000), options)) size += piece.length
      return size
    }
    expect(await run(text)).toBe(66_560)
    await expect(run(text.replace('sOO8/Q==', 'sOO8/A=='))).rejects.toMatchObject({
      code: 'SignatureDoesNotMatch',
    })
  })
})
