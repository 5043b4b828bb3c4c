/** A link to hand out: presigned GET that downloads under the file's own name, signing nothing but `host`. */
import type { SignedRequest, Signer } from '../../contract/signable-request.ts'

/**
 * @param shared its key, and the name a browser should save it under
 * @param expirySeconds chosen life; the signer shortens it to what the credentials allow
 */
export function signShareLink(
  signer: Signer,
  shared: { key: string; name: string },
  expirySeconds: number,
): Promise<SignedRequest> {
  // Attachment, always: a shared .html or .svg must never run as a page of the storage's address.
  const download = { filename: shared.name, disposition: 'attachment' } as const
  return signer.sign({ operation: 'GetObject', key: shared.key, download }, expirySeconds)
}
