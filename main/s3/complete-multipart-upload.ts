/** Puts an upload's parts together, and believes nothing but a result in the body. */
import { z } from 'zod'
import { type ChecksumType, checksumTypeOf } from './checksum-type.ts'
import { readAnswer, text } from './read-answer.ts'
import { perform, type Store } from './store.ts'

export interface CompletedPart {
  number: number
  /** As the store gave it, quotes included. */
  etag: string
  /** Base64. */
  crc32?: string
}

export interface UploadToComplete {
  key: string
  uploadId: string
  /** Ascending. */
  parts: readonly CompletedPart[]
  /** Where Create declared CRC32: checksum of the whole file, base64, and its size in bytes. */
  fullObject?: { crc32: string; size: number }
  onlyIfNew?: boolean
  /** A person said that it replaces what is there. */
  replaces?: boolean
}

export interface CompletedUpload {
  /** Empty on Ceph 16's first answer: ask {@link headObject}. */
  etag: string
  crc32: string | null
  checksumType: ChecksumType | null
}

/**
 * Putting thousands of parts together takes S3 minutes; it sends a space now and then meanwhile, others stay silent.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html
 */
const COMPLETE_IDLE_TIMEOUT_MS = 300_000

const completed = z.object({
  ETag: text.default(''),
  ChecksumCRC32: text.optional(),
  ChecksumType: text.optional(),
})

/**
 * @throws FailureError; with status 200 where S3 answered "ok" first and an error later. After `network`, `stalled`
 * or NoSuchUpload only a look at the object tells whether it was done (trap 13).
 */
export async function completeMultipartUpload(
  store: Store,
  { parts, ...upload }: UploadToComplete,
  signal?: AbortSignal,
): Promise<CompletedUpload> {
  const answer = await perform(
    store,
    { operation: 'CompleteMultipartUpload', ...upload },
    {
      body: completeBody(parts),
      idleTimeoutMs: COMPLETE_IDLE_TIMEOUT_MS,
      totalTimeoutMs: undefined,
      signal,
    },
  )
  const result = await readAnswer(answer, 'CompleteMultipartUploadResult', completed)
  return {
    etag: result.ETag,
    crc32: result.ChecksumCRC32 ?? null,
    checksumType: checksumTypeOf(result.ChecksumType),
  }
}

export function completeBody(parts: readonly CompletedPart[]): string {
  const elements = parts.map(
    ({ number, etag, crc32 }) =>
      `<Part><PartNumber>${number}</PartNumber><ETag>${escapeXml(etag)}</ETag>${
        crc32 === undefined ? '' : `<ChecksumCRC32>${escapeXml(crc32)}</ChecksumCRC32>`
      }</Part>`,
  )
  return `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${elements.join('')}</CompleteMultipartUpload>`
}

function escapeXml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
