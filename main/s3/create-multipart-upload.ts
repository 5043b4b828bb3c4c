/** Begins a multipart upload and learns whether the store keeps checksums. */
import { z } from 'zod'
import type { Failure } from '../../contract/failure.ts'
import type { ObjectMetadata } from '../../contract/signable-request.ts'
import { readAnswer, text } from './read-answer.ts'
import { perform, type Store } from './store.ts'

export interface NewUpload {
  key: string
  contentType: string
  metadata: ObjectMetadata
  /** False for a store that refused it before. */
  declareCrc32: boolean
}

export interface CreatedUpload {
  uploadId: string
  /** `none`: the store ignored the declaration; send Content-MD5 and compare ETags. */
  checksums: 'crc32' | 'none'
}

const created = z.object({ UploadId: text.pipe(z.string().min(1).max(2_048)) })

/**
 * A store that knows additional checksums repeats the algorithm in its answer, as AWS does; Ceph 16 ignores it.
 * @throws FailureError; see {@link refusesChecksums} for stores that know neither
 */
export async function createMultipartUpload(
  store: Store,
  upload: NewUpload,
  signal?: AbortSignal,
): Promise<CreatedUpload> {
  const answer = await perform(store, { operation: 'CreateMultipartUpload', ...upload }, { signal })
  const { UploadId } = readAnswer(answer, 'InitiateMultipartUploadResult', created)
  const echoed = answer.headers['x-amz-checksum-algorithm']?.toUpperCase() === 'CRC32'
  return { uploadId: UploadId, checksums: upload.declareCrc32 && echoed ? 'crc32' : 'none' }
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
