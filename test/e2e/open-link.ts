/** A client without credentials: opens a link as a browser would, and hashes what comes. */
import { createHash } from 'node:crypto'
import http from 'node:http'
import { pipeline } from 'node:stream/promises'

export interface Opened {
  status: number
  /** The name a browser would save it under. */
  filename: string
  sha256: string
  bytes: number
}

export function openLink(url: string): Promise<Opened> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent: false }, (response) => {
        const hash = createHash('sha256')
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.byteLength
        })
        pipeline(response, hash).then(
          () =>
            resolve({
              status: response.statusCode ?? 0,
              filename: filenameOf(response.headers['content-disposition'] ?? ''),
              sha256: hash.digest('hex'),
              bytes,
            }),
          reject,
        )
      })
      .on('error', reject)
  })
}

/** RFC 6266: the extended form wins. */
function filenameOf(disposition: string): string {
  const [, extended] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? []
  return extended === undefined ? '' : decodeURIComponent(extended)
}
