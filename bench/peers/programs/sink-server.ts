/**
 * An S3 that keeps nothing and checks nothing: it reads bodies, forgets them, and says of each that it is what its
 * sender declared. The cheapest server there is, so that clients are bound by themselves.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { ServerCommand, ServerReport } from '../servers.ts'

/** Not an MD5: clients that compare ETags with theirs know that this one cannot be. */
const ETAG = '"kept by nobody"'
/** Sizes by path: some clients ask again for what they sent. */
const sizes = new Map<string, number>()
let uploads = 0

function serve(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-methods', '*')
  response.setHeader('access-control-allow-headers', '*')
  response.setHeader('access-control-expose-headers', 'ETag')
  request.resume()
  request.once('end', () => reply(request, response))
}

function reply({ method, url = '', headers }: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url, 'http://sink')
  const echo = (name: string) => {
    const value = headers[name] ?? searchParams.get(name)
    if (value !== null) response.setHeader(name, value)
    return String(value ?? '')
  }
  const xml = (name: string, content: string) =>
    response.setHeader('content-type', 'application/xml').end(`<${name}>${content}</${name}>`)
  if (method === 'PUT') {
    echo('x-amz-checksum-crc32')
    const length = Number(headers['x-amz-decoded-content-length'] ?? headers['content-length'] ?? 0)
    sizes.set(pathname, searchParams.has('partNumber') ? (sizes.get(pathname) ?? 0) + length : length)
    response.setHeader('etag', ETAG).end()
  } else if (method === 'POST' && searchParams.has('uploads')) {
    echo('x-amz-checksum-algorithm')
    echo('x-amz-checksum-type')
    sizes.set(pathname, 0)
    xml('InitiateMultipartUploadResult', `<UploadId>upload${++uploads}</UploadId>`)
  } else if (method === 'POST') {
    const crc32 = echo('x-amz-checksum-crc32')
    const [, bucket, ...key] = pathname.split('/')
    const place = `<Location>${pathname}</Location><Bucket>${bucket}</Bucket><Key>${key.join('/')}</Key>`
    const sum = `<ChecksumCRC32>${crc32}</ChecksumCRC32><ChecksumType>FULL_OBJECT</ChecksumType>`
    xml('CompleteMultipartUploadResult', `${place}<ETag>${ETAG}</ETag>${crc32 === '' ? '' : sum}`)
  } else if (method === 'HEAD') {
    const size = sizes.get(pathname)
    if (size === undefined) response.writeHead(404).end()
    else response.writeHead(200, { etag: ETAG, 'content-length': size }).end()
  } else if (method === 'GET') xml('ListBucketResult', '<IsTruncated>false</IsTruncated>')
  else response.writeHead(204).end()
}

process.on('message', (command: ServerCommand) => {
  if (command.type === 'stop') process.exit(0)
  const { tls } = command.options
  const server = tls === undefined ? createServer(serve) : createSecureServer(tls, serve)
  server.keepAliveTimeout = 600_000
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    const endpoint = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`
    const ready: ServerReport = { type: 'ready', endpoint, port }
    process.send?.(ready)
  })
})
process.on('disconnect', () => process.exit(0))
