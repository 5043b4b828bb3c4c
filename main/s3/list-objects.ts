/** Lists what lies below one prefix of our own; never what lies beside it. */
import { z } from 'zod'
import { FailureError } from '../../contract/failure.ts'
import { readAnswer, text } from './read-answer.ts'
import { perform, type Store } from './store.ts'

export interface ListedObject {
  key: string
  /** Bytes. */
  size: number
  /** Epoch milliseconds by the store's clock; null where it does not say. */
  modifiedAt: number | null
}

const page = z.object({
  IsTruncated: z.string().optional(),
  NextContinuationToken: text.optional(),
  Contents: z
    .array(z.object({ Key: text, Size: z.string().regex(/^\d{1,15}$/), LastModified: z.string().optional() }))
    .default([]),
})

/** At 1,000 objects a page; more means that something is wrong. */
const MOST_PAGES = 20

/**
 * @param prefix not empty
 * @throws FailureError; `not-s3`, `xml` where the pages do not end
 */
export async function listObjects(store: Store, prefix: string): Promise<ListedObject[]> {
  const found: ListedObject[] = []
  let continuationToken: string | undefined
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const answer = await perform(store, {
      operation: 'ListObjects',
      prefix,
      ...(continuationToken === undefined ? {} : { continuationToken }),
    })
    const result = await readAnswer(answer, 'ListBucketResult', page)
    for (const { Key, Size, LastModified } of result.Contents) {
      if (!Key.startsWith(prefix)) continue
      const modifiedAt = Date.parse(LastModified ?? '')
      found.push({ key: Key, size: Number(Size), modifiedAt: Number.isNaN(modifiedAt) ? null : modifiedAt })
    }
    if (result.IsTruncated !== 'true' || result.NextContinuationToken === undefined) return found
    continuationToken = result.NextContinuationToken
  }
  throw new FailureError({ kind: 'not-s3', what: 'xml' })
}
