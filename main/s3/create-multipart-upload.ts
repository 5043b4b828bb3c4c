/** Begins a multipart upload and learns whether the store keeps checksums. */
import { z } from 'zod'
import type { Failure } from '../../contract/failure.ts'
import type { ObjectMetadata } from '../../contract/signable-request.ts'
import { checksumTypeOf } from './checksum-type.ts'
import { readAnswer, text } from './read-answer.ts'
import { perform, type Store } from './store.ts'

export interface NewUpload {
  key: string
  contentType: string
  metadata: ObjectMetadata
  /** False for a store that refused it before. */
  declareCrc32: boolean
  /** Asks for a checksum of the parts' checksums: for a store that knows no other of a multipart object. */
  compositeOnly?: boolean
}

export interface CreatedUpload {
  uploadId: string
  /**
   * What the store will keep of the object. `composite`: a CRC32 of the parts' CRC32s. `none`: it ignored the
   * declaration; send Content-MD5 and compare ETags.
   */
  checksums: 'full-object' | 'composite' | 'none'
}

const created = z.object({ UploadId: text.pipe(z.string().min(1).max(2_048)) })

/**
 * A store that knows additional checksums repeats the algorithm in its answer, as AWS does; Ceph 16 ignores it. One
 * that knows full-object checksums of multipart objects repeats that too; those of before 2025 know none.
 * @throws FailureError; see {@link refusesChecksums} for stores that know neither
 */
export async function createMultipartUpload(
  store: Store,
  upload: NewUpload,
  signal?: AbortSignal,
): Promise<CreatedUpload> {
  const answer = await perform(store, { operation: 'CreateMultipartUpload', ...upload }, { signal })
  const { UploadId } = await readAnswer(answer, 'InitiateMultipartUploadResult', created)
  return { uploadId: UploadId, checksums: keptChecksums(upload, answer.headers) }
}

function keptChecksums(
  { declareCrc32, compositeOnly = false }: NewUpload,
  headers: Record<string, string>,
): CreatedUpload['checksums'] {
  if (!declareCrc32 || headers['x-amz-checksum-algorithm']?.toUpperCase() !== 'CRC32') return 'none'
  const full = checksumTypeOf(headers['x-amz-checksum-type']?.toUpperCase()) === 'FULL_OBJECT'
  return full && !compositeOnly ? 'full-object' : 'composite'
}

/**
 * Whether a store refused a request for its checksum headers, so that it is asked again without them. Only for
 * requests that carried some: the codes are S3's general ones for a header it does not know.
 */
export function refusesChecksums(failure: Failure): boolean {
  if (failure.kind !== 's3') return false
  return (
    failure.status === 501 ||
    (failure.status === 400 && ['NotImplemented', 'InvalidRequest', 'InvalidArgument'].includes(failure.code))
  )
}
