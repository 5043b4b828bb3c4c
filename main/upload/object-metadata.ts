/** The user metadata of every object Slipway makes: how it knows its own again. */
import type { ObjectMetadata } from '../../contract/signable-request.ts'

/** `x-amz-meta-slipway-token`: unique to one upload, so that a HEAD tells whether a lost Complete got through. */
export const TOKEN_NAME = 'slipway-token'

export function metadataOf(upload: { token: string }): ObjectMetadata {
  return { [TOKEN_NAME]: upload.token }
}

/** Whether an object with this metadata was made by this very upload. */
export function isOurs(metadata: ObjectMetadata, upload: { token: string }): boolean {
  return metadata[TOKEN_NAME] === upload.token
}
