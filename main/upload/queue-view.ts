/** The page's picture of the queue: groups, rows and sums. Pure. */
import { noCounts } from '../../contract/upload-state.ts'
import type { UploadGroup, UploadRow, UploadSummary } from '../../contract/views.ts'
import type { Section } from './queue-outline.ts'
import type { QueueTotals, Sum } from './queue-totals.ts'
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

/** @param sum over the drop; null for the section of those that failed, whose rows count with their drops */
export function groupOf(section: Section, sum: Readonly<Sum> | null): UploadGroup {
  const { id, name, addedAt, ids, layout } = section
  return {
    id,
    name,
    addedAt,
    layout,
    rows: ids.length,
    counts: sum === null ? { ...noCounts(), failed: ids.length } : { ...sum.counts },
    totalBytes: sum?.total ?? 0,
    sentBytes: sum?.sent ?? 0,
  }
}

/**
 * @param bytesPerSecond over all of them
 * @param rates bytes a second of each of the last seconds, oldest first
 */
export function summaryOf(
  totals: QueueTotals,
  bytesPerSecond: number | null,
  rates: number[],
): UploadSummary {
  const counts = { ...totals.counts() }
  const { total, sent } = totals.bytes()
  // What was measured last says nothing about a queue that stands still.
  const rate = counts.sending + counts.finishing === 0 ? null : bytesPerSecond
  return {
    counts,
    totalBytes: total,
    sentBytes: sent,
    bytesPerSecond: rate,
    secondsLeft: secondsLeft(total - sent, rate),
    rates,
  }
}
