/** A store that means harm, in a process of its own: every answer is drawn by seed from what breaks naive clients. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { createSeededRandom } from '../kill/seeded-random.ts'

export interface HostileReport {
  endpoint: string
  /** Where redirects lead; nobody may come. */
  elsewhere: string
}

/** Bytes of what is large: above what is read of an answer. */
const LARGE = 2_500_000
/** Milliseconds between the bytes of a slow one: the tests' deadline is a few of them. */
const DRIP_MS = 100

const random = createSeededRandom(Number(process.argv[2] ?? 1))
const { below, pick: one } = random

const numbers = [
  'NaN',
  '-1',
  '0',
  '1e309',
  'Infinity',
  '10001',
  '0x10',
  '9'.repeat(400),
  '',
  ' 7 ',
  '1.5',
  '１',
  'null',
]
const texts = [
  '',
  '"',
  '\u202e',
  '\0',
  '../../etc/passwd',
  '&lt;script&gt;',
  'é'.repeat(500),
  '\ud800',
  'https://evil.example/',
]
const roots = [
  'ListPartsResult',
  'ListMultipartUploadsResult',
  'ListBucketResult',
  'InitiateMultipartUploadResult',
  'CompleteMultipartUploadResult',
  'CopyObjectResult',
  'Error',
  '__proto__',
  'constructor',
]

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}

function oddPart(): string {
  return element(
    'Part',
    element('PartNumber', one(numbers)) + element('Size', one(numbers)) + element('ETag', one(texts)),
  )
}

function oddDocument(): string {
  const inside = [
    () => Array.from({ length: below(20) }, oddPart).join(''),
    () => element('UploadId', one(texts)) + element('Key', one(texts)),
    () => element('IsTruncated', 'true') + element('NextPartNumberMarker', one(numbers)),
    () =>
      element('IsTruncated', 'true') +
      element('NextKeyMarker', one(texts)) +
      element('NextUploadIdMarker', 'u'),
    () => element('IsTruncated', 'true') + element('NextContinuationToken', one(texts)),
    () => element('Contents', element('Key', one(texts)) + element('Size', one(numbers))),
    () => element('Code', one(texts)) + element('Message', one(texts)) + element('Region', one(texts)),
    () => element('ETag', one(texts)) + element('ChecksumCRC32', one(texts)),
    () => '<__proto__><polluted>1</polluted></__proto__>',
  ]
  const root = one(roots)
  return element(root, one(inside)() + one(inside)())
}

const bomb = () => {
  const levels = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)
  return `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "lol">${levels.join('')}]><Error><Code>&l12;</Code></Error>`
}

const large: (() => string)[] = [
  () => '<a>'.repeat(LARGE / 3),
  () => `<ListPartsResult>${'<Part/>'.repeat(LARGE / 7)}</ListPartsResult>`,
  () => `<ListPartsResult>${'x'.repeat(LARGE)}</ListPartsResult>`,
  () => `<Error><Code>${'&amp;'.repeat(LARGE / 5)}</Code></Error>`,
  () => `<Error ${'a="" '.repeat(LARGE / 5)}/>`,
  () => '<'.repeat(LARGE),
  () => ' '.repeat(LARGE),
  () => `<Error><Message>${'<x'.repeat(LARGE / 2)}`,
  () => `<r>${'<!-- -->'.repeat(LARGE / 8)}</r>`,
]

const statuses = [
  200, 200, 200, 200, 201, 204, 206, 299, 400, 403, 404, 409, 412, 416, 429, 500, 501, 503, 507, 599,
]

/** What a raw socket says, not even HTTP. */
const raw = [
  'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
  'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  // More than undici takes, which makes an error for each one too many.
  `HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(20_000)}\r\n`,
  `HTTP/1.1 200 OK\r\n${'a:\r\n'.repeat(40_000)}\r\n`,
  `HTTP/1.1 200 OK\r\nx-long: ${'y'.repeat(200_000)}\r\n\r\n`,
  'HTTP/9.9 abc\r\n\r\n',
  'SSH-2.0-OpenSSH_9.2\r\n',
  '\0\0\0\0',
  '',
]

let elsewhere = ''

function answer(response: ServerResponse): void {
  const kind = below(1_000) / 1_000
  const socket = response.socket as Socket
  // Few are slow: each holds a connection until its deadline.
  if (kind < 0.01) return drip(response)
  if (kind < 0.015) return
  if (kind < 0.02) return endless(response)
  if (kind < 0.1) return void socket.end(one(raw))
  if (kind < 0.12) return void socket.resetAndDestroy()
  if (kind < 0.17)
    return void response
      .writeHead(one([301, 302, 303, 307, 308]), { location: `${elsewhere}/stolen`, ...oddHeaders() })
      .end(one(['', '<Error><Code>PermanentRedirect</Code></Error>']))
  const headers = oddHeaders()
  if (kind < 0.19) return void response.writeHead(one(statuses), headers).end(one(large)())
  if (kind < 0.25) return void response.writeHead(200, headers).end(bomb())
  if (kind < 0.3) return void response.writeHead(200, headers).end('<!DOCTYPE html><html>sign in</html>')
  const document = oddDocument()
  const cut = random.chance(0.2) ? document.slice(0, below(document.length)) : document
  response.writeHead(one(statuses), headers).end(cut)
}

function oddHeaders(): Record<string, string> {
  return {
    'content-type': one(['application/xml', 'text/html', 'application/json', '']),
    'content-encoding': one(['identity', 'gzip', 'br']),
    etag: one(['"e"', '', '"'.repeat(300)]),
    date: one(['now', 'Thu, 01 Jan 1970 00:00:00 GMT', new Date().toUTCString()]),
    'retry-after': one(['-1', '1e9', '99999999999', 'soon', '0']),
    'x-amz-bucket-region': one(['eu-west-1', '../..', 'x'.repeat(5_000), '']),
    'x-amz-request-id': one(['r', 'z'.repeat(5_000)]),
    'x-amz-checksum-crc32': one(['', 'AAAAAA==', 'nonsense']),
  }
}

/** A byte now and then, for ever. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/xml' })
  const timer = setInterval(() => response.write('<'), DRIP_MS)
  response.on('close', () => clearInterval(timer))
}

/** As much as the line takes, for ever. */
function endless(response: ServerResponse): void {
  const stretch = one([' ', '<Part>', 'x']).repeat(8_192)
  let closed = false
  response.on('close', () => {
    closed = true
  })
  // One stretch a turn: a line that is gone is noticed between them.
  const more = () => {
    if (closed || response.destroyed) return
    if (response.write(stretch)) setImmediate(more)
    else response.once('drain', more)
  }
  more()
}

const server = createServer((request, response) => {
  response.on('error', () => {})
  request.resume()
  request.on('end', () => answer(response))
})
let came = 0
const other = createServer((_request, response) => {
  came += 1
  response.end()
})
process.on('message', () => process.send?.({ came }))
const listen = (one: typeof server) =>
  new Promise<string>((resolve) =>
    one.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(one.address() as AddressInfo).port}`)),
  )
elsewhere = await listen(other)
process.send?.({ endpoint: await listen(server), elsewhere } satisfies HostileReport)
