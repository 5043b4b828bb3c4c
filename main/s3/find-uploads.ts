/** Finds unfinished multipart uploads of one key: those whose id never reached the journal. */
import { z } from 'zod'
import { FailureError } from '../../contract/failure.ts'
import { readAnswer, text } from './read-answer.ts'
import { perform, type Store } from './store.ts'

export interface FoundUpload {
  uploadId: string
  /** Epoch milliseconds by the store's clock; null where it does not say. */
  initiatedAt: number | null
}

const page = z.object({
  IsTruncated: z.string().optional(),
  NextKeyMarker: text.default(''),
  NextUploadIdMarker: text.default(''),
  Upload: z
    .array(z.object({ Key: text, UploadId: text.pipe(z.string().min(1)), Initiated: z.string().optional() }))
    .default([]),
})

/** Our keys are unique, so few others begin with one; more pages than this mean that something is wrong. */
const MOST_PAGES = 100

/**
 * @param key exact; uploads of longer keys that begin with it are left out
 * @throws FailureError; `not-s3`, `xml` where the pages go in a circle or do not end
 */
export async function findUploads(store: Store, key: string, signal?: AbortSignal): Promise<FoundUpload[]> {
  const found: FoundUpload[] = []
  const seen = new Set<string>()
  let after: { key: string; uploadId: string } | undefined
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const answer = await perform(
      store,
      { operation: 'ListMultipartUploads', prefix: key, ...(after === undefined ? {} : { after }) },
      { signal },
    )
    const result = await readAnswer(answer, 'ListMultipartUploadsResult', page)
    for (const upload of result.Upload) {
      if (upload.Key !== key) continue
      const initiatedAt = Date.parse(upload.Initiated ?? '')
      found.push({
        uploadId: upload.UploadId,
        initiatedAt: Number.isNaN(initiatedAt) ? null : initiatedAt,
      })
    }
    if (result.IsTruncated !== 'true') return found
    after = { key: result.NextKeyMarker, uploadId: result.NextUploadIdMarker }
    const marker = JSON.stringify(after)
    if (seen.has(marker)) break
    seen.add(marker)
  }
  throw new FailureError({ kind: 'not-s3', what: 'xml' })
}
