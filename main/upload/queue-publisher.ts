/** Tells the page what changed in the queue, at most ten times a second, however much happens. */
import type { QueueChange, QueueView } from '../../contract/views.ts'
import { createQueueTotals, type QueueTotals } from './queue-totals.ts'
import { rowOf, summaryOf } from './queue-view.ts'
import { createRateMeter, type RateMeter } from './rate-meter.ts'
import { createRateSeries } from './rate-series.ts'
import { sentBytesOf, type Upload } from './upload.ts'

const PUBLISH_INTERVAL_MS = 100

export interface QueuePublisher {
  /** Something of this upload is different, or it is new. */
  changed(id: string): void
  removed(id: string): void
  view(): QueueView
  readonly totals: QueueTotals
}

/**
 * @param uploads the queue itself, in order
 * @param now milliseconds of a steady clock
 */
export function createQueuePublisher(
  uploads: ReadonlyMap<string, Upload>,
  publish: (change: QueueChange) => void,
  now: () => number,
): QueuePublisher {
  const dirty = new Set<string>()
  const removed = new Set<string>()
  const meters = new Map<string, RateMeter>()
  const overall = createRateMeter()
  const series = createRateSeries()
  const totals = createQueueTotals(uploads)
  let version = 0
  let timer: NodeJS.Timeout | null = null

  function row(upload: Upload) {
    return rowOf(upload, meters.get(upload.id)?.rate() ?? null)
  }

  const summary = () => summaryOf(totals, overall.rate(), series.rates())

  function sampleRates(): void {
    overall.sample(now(), totals.movedBytes())
    series.sample(now(), totals.movedBytes())
    for (const id of dirty) {
      const upload = uploads.get(id)
      if (upload?.state.kind !== 'sending') {
        meters.delete(id)
        continue
      }
      const meter = meters.get(id) ?? createRateMeter()
      meters.set(id, meter)
      meter.sample(now(), sentBytesOf(upload))
    }
  }

  function flush(): void {
    timer = null
    // A row that sends is sampled even in silence, so that its rate fades.
    for (const id of meters.keys()) dirty.add(id)
    sampleRates()
    const rows = [...dirty].flatMap((id) => {
      const upload = uploads.get(id)
      return upload === undefined ? [] : [row(upload)]
    })
    const gone = [...removed]
    dirty.clear()
    removed.clear()
    publish({ version: ++version, rows, removed: gone, summary: summary() })
    if (meters.size > 0) schedule()
  }

  function schedule(): void {
    if (timer === null) timer = setTimeout(flush, PUBLISH_INTERVAL_MS)
  }

  return {
    changed(id) {
      totals.changed(id)
      dirty.add(id)
      schedule()
    },
    removed(id) {
      totals.changed(id)
      dirty.delete(id)
      meters.delete(id)
      removed.add(id)
      schedule()
    },
    view: () => ({
      version,
      rows: [...uploads.values()].map(row),
      summary: summary(),
    }),
    totals,
  }
}
