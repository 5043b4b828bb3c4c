/** Serves Uppy's page and signs for it, as the server of a site would. */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SignableRequest, SignedRequest } from '../../contract/signable-request.ts'
import { createLocalSigner } from '../../main/sign/local-signer.ts'
import type { Target } from './client.ts'

/** What Uppy asks to have signed. */
interface UppyRequest {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  key: string
  uploadId?: string
  partNumber?: number
}

const EXPIRY_SECONDS = 900

/** @param script path of the page's bundle */
export async function startUppyServer(
  script: string,
  { connection, credentials }: Target,
): Promise<{ origin: string; close(): void }> {
  const signer = createLocalSigner({ connection, clock: Date, credentials: async () => credentials })
  const page = `<!doctype html><input type="file" multiple><script>${await readFile(script, 'utf8')}</script>`
  const sign = async (request: IncomingMessage): Promise<SignedRequest> => {
    let body = ''
    for await (const text of request.setEncoding('utf8')) body += text
    return signer.sign(signableOf(JSON.parse(body) as UppyRequest), EXPIRY_SECONDS)
  }
  const server = createServer(async (request, response) => {
    if (request.url === '/sign') response.end(JSON.stringify(await sign(request)))
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function signableOf({ method, key, uploadId, partNumber }: UppyRequest): SignableRequest {
  if (method === 'PUT')
    return uploadId === undefined || partNumber === undefined
      ? { operation: 'PutObject', key, metadata: {}, checksums: {} }
      : { operation: 'UploadPart', key, uploadId, partNumber, checksums: {} }
  if (uploadId === undefined) {
    const contentType = 'application/octet-stream'
    return { operation: 'CreateMultipartUpload', key, contentType, metadata: {}, declareCrc32: false }
  }
  if (method === 'POST') return { operation: 'CompleteMultipartUpload', key, uploadId }
  if (method === 'GET') return { operation: 'ListParts', key, uploadId }
  return { operation: 'AbortMultipartUpload', key, uploadId }
}
