/** The list as one column: which header or row stands at which place, with some groups closed. Pure. */
import { NEEDS_YOU, type RowRange, type UploadGroup } from '../../contract/views.ts'

/** A header, the rows below it, or both. */
interface Stretch {
  group: UploadGroup
  /** Place of its first line. */
  start: number
  header: boolean
  /** Rows that show. */
  rows: number
}

export interface QueueLayout {
  stretches: readonly Stretch[]
  /** Places of headers. */
  headers: ReadonlySet<number>
  /** Lines in all. */
  total: number
}

export type Line = { kind: 'header'; group: UploadGroup } | { kind: 'row'; group: UploadGroup; index: number }

/**
 * Those that need the person come first. A file that was dropped alone has no header.
 * @param closed ids of groups whose rows are hidden
 */
export function layoutOf(groups: readonly UploadGroup[], closed: ReadonlySet<string>): QueueLayout {
  const stretches: Stretch[] = []
  const headers = new Set<number>()
  let start = 0
  const place = (group: UploadGroup, header: boolean) => {
    const rows = header && closed.has(group.id) ? 0 : group.rows
    if (rows === 0 && !header) return
    stretches.push({ group, start, header, rows })
    if (header) headers.add(start)
    start += rows + Number(header)
  }
  for (const group of groups) if (group.id === NEEDS_YOU && group.rows > 0) place(group, true)
  for (const group of groups) if (group.id !== NEEDS_YOU) place(group, countOf(group) > 1)
  return { stretches, headers, total: start }
}

/** Files of a group, wherever their rows stand. */
export function countOf({ counts }: UploadGroup): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** @returns null outside of the list */
export function lineAt({ stretches, total }: QueueLayout, place: number): Line | null {
  const stretch = stretches[stretchAt(stretches, place)]
  if (place < 0 || place >= total || stretch === undefined) return null
  const { group, start, header } = stretch
  if (header && place === start) return { kind: 'header', group }
  return { kind: 'row', group, index: place - start - Number(header) }
}

/** The rows between two lines, both included. */
export function rangesBetween({ stretches }: QueueLayout, first: number, last: number): RowRange[] {
  const ranges: RowRange[] = []
  for (let at = stretchAt(stretches, first); at < stretches.length; at++) {
    const stretch = stretches[at]
    if (stretch === undefined || stretch.start > last) break
    const rowsFrom = stretch.start + Number(stretch.header)
    const from = Math.max(first, rowsFrom) - rowsFrom
    const end = Math.min(last + 1, rowsFrom + stretch.rows) - rowsFrom
    if (end > from) ranges.push({ group: stretch.group.id, from, count: end - from })
  }
  return ranges
}

/** Where a group begins; 0 where it does not show. */
export function placeOf({ stretches }: QueueLayout, groupId: string): number {
  return stretches.find(({ group }) => group.id === groupId)?.start ?? 0
}

/** Index of the stretch that holds a place. */
function stretchAt(stretches: readonly Stretch[], place: number): number {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((stretches[middle]?.start ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
