/** How a file of some size goes up: pure, and frozen for the life of the upload. */
import { FailureError } from '../../contract/failure.ts'
import {
  MAX_OBJECT_BYTES,
  MAX_PARTS,
  MIB,
  PREFERRED_PART_BYTES,
  SINGLE_PUT_LIMIT_BYTES,
} from '../../contract/limits.ts'
import type { PartRange } from '../../contract/transfer-protocol.ts'

export type UploadPlan =
  | { kind: 'single'; size: number }
  /** All parts have `partBytes`, save the last. */
  | { kind: 'multipart'; size: number; partBytes: number }

/**
 * @param size bytes of the file
 * @throws FailureError `s3 EntityTooLarge` above the largest object S3 knows, RangeError for a size that is none
 */
export function planUpload(size: number): UploadPlan {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`not a size in bytes: ${size}`)
  if (size > MAX_OBJECT_BYTES)
    throw new FailureError({
      kind: 's3',
      status: 400,
      code: 'EntityTooLarge',
      message: '',
      retryAfterMs: null,
      requestId: '',
    })
  if (size <= SINGLE_PUT_LIMIT_BYTES) return { kind: 'single', size }
  const smallest = Math.ceil(size / MAX_PARTS / MIB) * MIB
  return { kind: 'multipart', size, partBytes: Math.max(PREFERRED_PART_BYTES, smallest) }
}

/** The parts of a plan in order; a single PUT is one part, also of an empty file. */
export function partsOf(plan: UploadPlan): PartRange[] {
  if (plan.kind === 'single') return [{ number: 1, offset: 0, length: plan.size }]
  const { size, partBytes } = plan
  return Array.from({ length: Math.ceil(size / partBytes) }, (_, index) => ({
    number: index + 1,
    offset: index * partBytes,
    length: Math.min(partBytes, size - index * partBytes),
  }))
}
