/** Whether a feed of updates was signed by us: Ed25519 over its bytes, because checksums inside it prove nothing by themselves. */
import { createPublicKey, verify } from 'node:crypto'

/**
 * @param feed as it came, such as `latest.yml`
 * @param signature base64
 * @param key the public key, base64 of its SubjectPublicKeyInfo
 */
export function isGenuine(feed: string, signature: string, key: string): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    return (
      publicKey.asymmetricKeyType === 'ed25519' &&
      verify(null, Buffer.from(feed), publicKey, Buffer.from(signature.trim(), 'base64'))
    )
  } catch {
    return false
  }
}

/** Thrown for a feed that we did not sign. */
export class NotGenuineError extends Error {
  constructor(url: string) {
    super(`no signature of ours for ${url}`)
    this.name = 'NotGenuineError'
  }
}
