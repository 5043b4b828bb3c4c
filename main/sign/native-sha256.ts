/** SHA-256 and HMAC from `node:crypto` in the shape the AWS SDK's signer asks for; its own runs in JavaScript. */
import { createHash, createHmac } from 'node:crypto'

type Source = string | ArrayBuffer | ArrayBufferView

export class NativeSha256 {
  readonly #secret: Source | undefined
  #hash: ReturnType<typeof createHash> | ReturnType<typeof createHmac>

  /** @param secret makes it an HMAC */
  constructor(secret?: Source) {
    this.#secret = secret
    this.#hash = begin(secret)
  }

  update(data: Uint8Array): void {
    this.#hash.update(data)
  }

  /** @returns 32 bytes */
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest())
  }

  reset(): void {
    this.#hash = begin(this.#secret)
  }
}

function begin(secret: Source | undefined) {
  if (secret === undefined) return createHash('sha256')
  if (typeof secret === 'string') return createHmac('sha256', secret)
  const bytes = ArrayBuffer.isView(secret)
    ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
    : new Uint8Array(secret)
  return createHmac('sha256', bytes)
}
