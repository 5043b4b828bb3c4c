/** Gives an upload another name, while nothing of it is at the store. */
import { randomBytes } from 'node:crypto'
import { contentTypeOf } from '../intake/content-type.ts'
import { BATCH_TOKEN_BYTES, batchToken, freshKeyOf, renamedKey } from '../intake/object-key.ts'
import type { Upload } from './upload.ts'

/** @returns whether it has the new name: not once a store may hold something of it, nor where its key would be too long */
export function renameUpload(upload: Upload, name: string): boolean {
  const { kind } = upload.state
  if (kind !== 'queued' && kind !== 'paused' && kind !== 'failed') return false
  if (upload.createBegun || upload.identity !== null || name.includes('/')) return false
  const renamed = renamedKey(upload.key, name)
  // Another file of the same drop may have this very name. Where others may have it too, the run looks, and asks.
  const key =
    renamed === null || upload.ifThere !== undefined
      ? renamed
      : freshKeyOf(renamed, batchToken(randomBytes(BATCH_TOKEN_BYTES)))
  if (key === null) return false
  upload.name = name
  upload.key = key
  upload.contentType = contentTypeOf(name)
  return true
}
