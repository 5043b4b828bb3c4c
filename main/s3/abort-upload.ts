/** Aborts a multipart upload until nothing of it is left. */
import { listParts } from './list-parts.ts'
import { isForbidden, isGone, perform, type Store } from './store.ts'

/** A part in flight during an Abort may be stored after it, so it is asked again. */
const ATTEMPTS = 6
/** Pause after the first attempt, in milliseconds; it doubles each time. */
const FIRST_PAUSE_MS = 250

export interface AbortOptions {
  /** Waits so many milliseconds. */
  sleep: (milliseconds: number) => Promise<void>
  signal?: AbortSignal
}

/**
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html
 * @returns whether the store holds nothing of it any more; false after the last attempt: try again another time
 * @throws FailureError for anything but "there is no such upload", which is what was wanted
 */
export async function abortUpload(
  store: Store,
  upload: { key: string; uploadId: string },
  { sleep, signal }: AbortOptions,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1))
    try {
      await perform(store, { operation: 'AbortMultipartUpload', ...upload }, { signal })
    } catch (error) {
      if (!isGone(error)) throw error
    }
    const left = await whatIsLeft(store, upload, signal)
    if (left === 'nothing' || (left === 'unseen' && attempt > 0)) return true
  }
  return false
}

/** @returns `unseen` where the key has no right to list parts: two Aborts must do then */
async function whatIsLeft(
  store: Store,
  upload: { key: string; uploadId: string },
  signal: AbortSignal | undefined,
): Promise<'nothing' | 'parts' | 'unseen'> {
  try {
    return (await listParts(store, upload, signal)).length === 0 ? 'nothing' : 'parts'
  } catch (error) {
    if (isGone(error)) return 'nothing'
    if (isForbidden(error)) return 'unseen'
    throw error
  }
}
