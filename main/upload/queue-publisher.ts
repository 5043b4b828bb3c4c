/** Tells the page what changed of what it shows of the queue, at most ten times a second, however much happens. */
import type {
  QueueChange,
  QueueView,
  RowRange,
  RowsRead,
  UploadGroup,
  UploadRow,
} from '../../contract/views.ts'
import { createQueueOutline, type QueueOutline } from './queue-outline.ts'
import { createQueueTotals, type QueueTotals } from './queue-totals.ts'
import { groupOf, rowOf, summaryOf } from './queue-view.ts'
import { createRateMeter, type RateMeter } from './rate-meter.ts'
import { createRateSeries } from './rate-series.ts'
import { sentBytesOf, type Upload } from './upload.ts'

const PUBLISH_INTERVAL_MS = 100

export interface QueuePublisher {
  /** Something of this upload is different, or it is new. */
  changed(id: string): void
  removed(id: string): void
  view(): QueueView
  /** Reads rows; from now on changes tell of these, and of no others. */
  read(ranges: readonly RowRange[]): RowsRead[]
  /** Every row, in the order they were added. */
  rows(): UploadRow[]
  readonly totals: QueueTotals
  readonly outline: QueueOutline
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
  const meters = new Map<string, RateMeter>()
  const overall = createRateMeter()
  const series = createRateSeries()
  const totals = createQueueTotals(uploads)
  const outline = createQueueOutline()
  /** What the page shows. */
  let shown = new Set<string>()
  let version = 0
  let timer: NodeJS.Timeout | null = null

  function row(upload: Upload) {
    return rowOf(upload, meters.get(upload.id)?.rate() ?? null)
  }

  const rowsOf = (id: string) => {
    const upload = uploads.get(id)
    return upload === undefined ? [] : [row(upload)]
  }

  function changedGroups(): { groups: UploadGroup[]; removedGroups: string[] } {
    const groups: UploadGroup[] = []
    const removedGroups: string[] = []
    for (const id of new Set([...outline.takeChanged(), ...totals.takeChangedBatches()])) {
      const section = outline.section(id)
      if (section === null) removedGroups.push(id)
      else groups.push(groupOf(section, totals.ofBatch(id)))
    }
    return { groups, removedGroups }
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
    const rows = [...dirty].flatMap((id) => (shown.has(id) ? rowsOf(id) : []))
    dirty.clear()
    const { groups, removedGroups } = changedGroups()
    publish({ version: ++version, groups, removedGroups, rows, summary: summary() })
    if (meters.size > 0) schedule()
  }

  function schedule(): void {
    if (timer === null) timer = setTimeout(flush, PUBLISH_INTERVAL_MS)
  }

  return {
    changed(id) {
      totals.changed(id)
      const upload = uploads.get(id)
      if (upload !== undefined) outline.changed(upload)
      dirty.add(id)
      schedule()
    },
    removed(id) {
      totals.changed(id)
      outline.removed(id)
      dirty.delete(id)
      meters.delete(id)
      schedule()
    },
    view: () => ({
      version,
      groups: outline.sections().map((section) => groupOf(section, totals.ofBatch(section.id))),
      summary: summary(),
    }),
    read(ranges) {
      const read = ranges.flatMap(({ group, from, count }): RowsRead[] => {
        const section = outline.section(group)
        if (section === null) return []
        const rows = section.ids.slice(from, from + count).flatMap(rowsOf)
        return [{ group, from, layout: section.layout, rows }]
      })
      shown = new Set(read.flatMap(({ rows }) => rows.map(({ id }) => id)))
      return read
    },
    rows: () => [...uploads.values()].map(row),
    totals,
    outline,
  }
}
