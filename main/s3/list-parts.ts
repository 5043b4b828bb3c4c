/** Lists the parts a store holds of an upload, over all pages. */
import { z } from 'zod'
import { FailureError } from '../../contract/failure.ts'
import { MAX_PART_BYTES, MAX_PARTS } from '../../contract/limits.ts'
import { readAnswer, text } from './read-answer.ts'
import { perform, type Store } from './store.ts'

export interface StoredPart {
  number: number
  /** Bytes. */
  size: number
  /** As the store gave it, quotes included. */
  etag: string
  /** Base64; null where the store keeps none. */
  crc32: string | null
}

const wholeNumber = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number)
const partNumber = wholeNumber.pipe(z.number().min(1).max(MAX_PARTS))

const page = z.object({
  IsTruncated: z.string().optional(),
  NextPartNumberMarker: z.string().optional(),
  Part: z
    .array(
      z.object({
        PartNumber: partNumber,
        Size: wholeNumber.pipe(z.number().max(MAX_PART_BYTES)),
        ETag: text.pipe(z.string().min(1)),
        ChecksumCRC32: text.optional(),
      }),
    )
    .default([]),
})

/**
 * @returns ascending by number
 * @throws FailureError; `not-s3`, `xml` where a page does not lead past the one before it
 */
export async function listParts(
  store: Store,
  upload: { key: string; uploadId: string },
  signal?: AbortSignal,
): Promise<StoredPart[]> {
  const parts: StoredPart[] = []
  let after = 0
  for (;;) {
    const answer = await perform(
      store,
      { operation: 'ListParts', ...upload, ...(after === 0 ? {} : { afterPartNumber: after }) },
      { signal },
    )
    const { IsTruncated, NextPartNumberMarker, Part } = await readAnswer(answer, 'ListPartsResult', page)
    for (const { PartNumber, Size, ETag, ChecksumCRC32 } of Part) {
      if (PartNumber <= (parts.at(-1)?.number ?? 0)) throw astray()
      parts.push({ number: PartNumber, size: Size, etag: ETag, crc32: ChecksumCRC32 ?? null })
    }
    if (IsTruncated !== 'true') return parts
    const next = partNumber.safeParse(NextPartNumberMarker ?? String(parts.at(-1)?.number))
    if (!next.success || next.data <= after) throw astray()
    after = next.data
  }
}

/** Pages that repeat would be asked for without end. */
function astray(): FailureError {
  return new FailureError({ kind: 'not-s3', what: 'xml' })
}
