/** A link to hand out: presigned GET that opens under the file's own name, signing nothing but `host`. */
import type { Opening } from '../../contract/link.ts'
import type { SignedRequest, Signer } from '../../contract/signable-request.ts'
import { mayOpenInline } from './may-open-inline.ts'

export interface SharedObject {
  key: string
  /** The file's own; a browser saves it under this one. */
  name: string
  /** Another name to save it under. */
  downloadName?: string
  /** `attachment` by default. */
  opening?: Opening
}

/**
 * @param expirySeconds chosen life; the signer shortens it to what the credentials allow
 */
export function signShareLink(
  signer: Signer,
  { key, name, downloadName, opening = 'attachment' }: SharedObject,
  expirySeconds: number,
): Promise<SignedRequest> {
  // A shared .html or .svg must never run as a page of the storage's address, whatever was asked for.
  const disposition = opening === 'inline' && mayOpenInline(name) ? 'inline' : 'attachment'
  const download = { filename: downloadName ?? name, disposition } as const
  return signer.sign({ operation: 'GetObject', key, download }, expirySeconds)
}

/** Of every page that the app itself puts into a bucket. */
export const pageName = 'page.html'

/** A page of ours is the one thing that opens as a page: its own policy lets it do nothing else. */
export function signPageLink(signer: Signer, key: string, expirySeconds: number): Promise<SignedRequest> {
  const download = { filename: pageName, disposition: 'inline' } as const
  return signer.sign({ operation: 'GetObject', key, download }, expirySeconds)
}
