/** Copies an object within its bucket; no byte of it passes through this computer. */
import { FailureError } from '../../contract/failure.ts'
import { s3FailureOf } from '../../contract/s3-answer.ts'
import { perform, type Store } from './store.ts'

/** A copy of 5 GiB may take the store minutes, in milliseconds. */
const COPY_TIMEOUT_MS = 15 * 60_000

/**
 * @param from up to 5 GiB (https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html)
 * @throws FailureError, also for an error that comes inside a 200
 */
export async function copyObject(
  store: Store,
  { bucket, from, to }: { bucket: string; from: string; to: string },
): Promise<void> {
  const answer = await perform(
    store,
    { operation: 'CopyObject', key: to, source: { bucket, key: from } },
    { totalTimeoutMs: COPY_TIMEOUT_MS, idleTimeoutMs: COPY_TIMEOUT_MS },
  )
  if (answer.body.includes('<Error>'))
    throw new FailureError(s3FailureOf(answer.status, answer.headers, answer.body))
}
