/** Looks, before bytes move and again before parts become an object, whether someone else's object has the key. */
import { crc32FromBase64 } from '../../contract/crc32.ts'
import { FailureError } from '../../contract/failure.ts'
import type { StoredPart } from '../../contract/transfer-protocol.ts'
import { headObject, type StoredObject } from '../s3/head-object.ts'
import type { Store } from '../s3/store.ts'
import { isOurs } from './object-metadata.ts'
import { partsOf, type UploadPlan } from './plan-upload.ts'
import type { Upload } from './upload.ts'

/** Longest wait for an answer that is only good to know, in milliseconds. */
const LOOK_MS = 5_000

/**
 * A store that knows `If-None-Match` refuses by itself, but only once it has got every byte; one that does not would
 * replace what is there. A key that only one upload can have is not looked at.
 * @returns what this very upload left there whose answer was lost; null where there is nothing, or nobody can tell
 * @throws FailureError as the store's own refusal; the signal's reason where it was aborted
 */
export async function lookAtKey(
  upload: Pick<Upload, 'ifThere' | 'key' | 'token'>,
  store: Store,
  signal: AbortSignal,
): Promise<StoredObject | null> {
  if (upload.ifThere === undefined || upload.ifThere === 'replace') return null
  const within = AbortSignal.any([signal, AbortSignal.timeout(LOOK_MS)])
  // Whatever stands in the way of an answer will be met, and said, when the file is sent.
  const found = await headObject(store, upload.key, within).catch(() => null)
  signal.throwIfAborted()
  if (found === null || isOurs(found.metadata, upload)) return found
  throw new FailureError({
    kind: 's3',
    status: 412,
    code: 'PreconditionFailed',
    message: '',
    retryAfterMs: null,
    requestId: '',
  })
}

/** The object of a single PUT whose answer was lost, as a part to compare with the file; none where that cannot be done. */
export function ownPart(
  { size }: Pick<Upload, 'size'>,
  plan: UploadPlan,
  own: StoredObject | null,
): StoredPart[] {
  const [range] = partsOf(plan)
  if (own === null || own.crc32 === null || own.size !== size || range === undefined) return []
  const crc32 = crc32FromBase64(own.crc32)
  return crc32 === null ? [] : [{ ...range, etag: own.etag, crc32, md5: null, storeCrc32: own.crc32 }]
}
