/** The page's picture of the queue: rows and sums. Pure. */
import type { UploadState } from '../../contract/upload-state.ts'
import type { UploadRow, UploadSummary } from '../../contract/views.ts'
import { secondsLeft } from './rate-meter.ts'
import { sentBytesOf, type Upload } from './upload.ts'

/** @param bytesPerSecond null while nothing moves */
export function rowOf(upload: Upload, bytesPerSecond: number | null): UploadRow {
  const sentBytes = sentBytesOf(upload)
  const rate = upload.state.kind === 'sending' ? bytesPerSecond : null
  return {
    id: upload.id,
    batch: upload.batch,
    name: upload.name,
    folder: upload.folder,
    size: upload.size,
    state: upload.state,
    sentBytes,
    bytesPerSecond: rate,
    secondsLeft: secondsLeft(upload.size - sentBytes, rate),
    addedAt: upload.addedAt,
  }
}

/** @param bytesPerSecond over all of them */
export function summaryOf(uploads: Iterable<Upload>, bytesPerSecond: number | null): UploadSummary {
  const counts: Record<UploadState['kind'], number> = {
    queued: 0,
    sending: 0,
    waiting: 0,
    finishing: 0,
    paused: 0,
    failed: 0,
    canceling: 0,
    canceled: 0,
    done: 0,
  }
  let totalBytes = 0
  let sentBytes = 0
  for (const upload of uploads) {
    counts[upload.state.kind]++
    if (upload.state.kind === 'canceled' || upload.state.kind === 'canceling') continue
    totalBytes += upload.size
    sentBytes += sentBytesOf(upload)
  }
  return {
    counts,
    totalBytes,
    sentBytes,
    bytesPerSecond,
    secondsLeft: secondsLeft(totalBytes - sentBytes, bytesPerSecond),
  }
}
