/** What main would say of rows that a test or the preview has: their groups, and some of them. */
import { noCounts } from '../../contract/upload-state.ts'
import {
  NEEDS_YOU,
  type RowRange,
  type RowsRead,
  type UploadGroup,
  type UploadRow,
} from '../../contract/views.ts'

const groupOfRow = ({ state, batch }: UploadRow) => (state.kind === 'failed' ? NEEDS_YOU : batch)

/** @param layout what every group's rows are counted by */
export function groupsOf(rows: readonly UploadRow[], layout: number): UploadGroup[] {
  const groups = new Map<string, UploadGroup>()
  const group = (id: string, row?: UploadRow) => {
    const known = groups.get(id)
    if (known !== undefined) return known
    const made: UploadGroup = {
      id,
      name: row?.folder.split('/')[0] ?? '',
      rows: 0,
      layout,
      counts: noCounts(),
      totalBytes: 0,
      sentBytes: 0,
      addedAt: row?.addedAt ?? 0,
    }
    groups.set(id, made)
    return made
  }
  const needsYou = group(NEEDS_YOU)
  for (const row of rows) {
    const drop = group(row.batch, row)
    if (drop.name !== row.folder.split('/')[0]) drop.name = ''
    drop.counts[row.state.kind]++
    if (row.state.kind !== 'canceled') {
      drop.totalBytes += row.size
      drop.sentBytes += row.sentBytes
    }
    if (row.state.kind === 'failed') needsYou.counts.failed++
    group(groupOfRow(row)).rows++
  }
  return [...groups.values()]
}

export function readRows(
  rows: readonly UploadRow[],
  ranges: readonly RowRange[],
  layout: number,
): RowsRead[] {
  return ranges.map(({ group, from, count }) => ({
    group,
    from,
    layout,
    rows: rows.filter((row) => groupOfRow(row) === group).slice(from, from + count),
  }))
}
