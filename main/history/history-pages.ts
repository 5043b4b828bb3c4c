/** Reads the history page by page: searched by the trigram index, filtered by state and kind, sorted. */
import type { HistorySort, LinkKind, LinkState } from '../../contract/link.ts'
import { LONGEST_SOON_MS, MOST_COUNTED_ROWS, SOON_PART } from '../../contract/link.ts'
import type { AppDatabase } from '../journal/database.ts'
import { searchExpression } from './fold-for-search.ts'
import { type HistoryRecord, type HistoryRow, recordOf } from './history-record.ts'

export interface HistoryQuery {
  /** Words of the name or the folder; case and accents do not matter. */
  search: string
  /** `next` of the page before. */
  after: string | null
  limit: number
  state?: LinkState | 'all'
  kind?: LinkKind | 'all'
  sort?: HistorySort
  /** Epoch milliseconds: states depend on it. */
  now?: number
}

export interface HistoryPageOfRecords {
  records: HistoryRecord[]
  next: string | null
  /** Rows that match; never more than MOST_COUNTED_ROWS where something is searched or filtered. */
  total: number
}

const SOON = `min(${LONGEST_SOON_MS}, (expires_at - linked_at) / ${SOON_PART})`
/** By state, with `:now` in epoch milliseconds. */
export const conditionOf: Record<LinkState, string> = {
  live: `gone IS NULL AND expires_at - :now > ${SOON}`,
  // Rare among many: found in the index alone, which the second bound, saying nothing new, lets be searched.
  'ending-soon': `position IN (SELECT position FROM history WHERE gone IS NULL AND expires_at > :now
    AND expires_at <= :now + ${LONGEST_SOON_MS} AND expires_at - :now <= ${SOON})`,
  ended: 'gone IS NULL AND expires_at <= :now',
  revoked: "gone = 'revoked'",
  gone: "gone = 'gone'",
}

const orderOf = { name: 'searchable, position DESC', size: 'size DESC, position DESC' }

export function readHistoryPage(database: AppDatabase, query: HistoryQuery): HistoryPageOfRecords {
  const { search, after, limit, state = 'all', kind = 'all', sort = 'newest', now = 0 } = query
  const expression = searchExpression(search)
  const conditions = [
    ...(expression === null ? [] : ['history_search MATCH :expression']),
    ...(state === 'all' ? [] : [conditionOf[state]]),
    ...(kind === 'all' ? [] : ['kind = :kind']),
  ]
  const from =
    expression === null ? 'history' : 'history_search JOIN history ON history.position = history_search.rowid'
  const values = { expression, kind, now }

  const number = after === null ? null : Number.parseInt(after, 10)
  const selection: Selection = { from, conditions, byPosition: expression === null ? 'position' : 'rowid' }
  const rows = database
    .prepare(selectionOf(sort, selection, number !== null))
    .all({ ...values, limit, number: number ?? 0 }) as HistoryRow[]
  const counted =
    expression !== null && conditions.length === 1
      ? 'history_search WHERE history_search MATCH :expression'
      : `${from} ${where(conditions)}`
  const { total } = database
    .prepare(
      conditions.length === 0
        ? 'SELECT count(*) AS total FROM history'
        : `SELECT count(*) AS total FROM (SELECT 1 FROM ${counted} LIMIT ${MOST_COUNTED_ROWS})`,
    )
    .get(values) as { total: number }
  const last = rows.length === limit ? rows.at(-1) : undefined
  const next =
    last === undefined ? null : String(sort === 'newest' ? last.position : (number ?? 0) + rows.length)
  return { records: rows.map(recordOf), next, total }
}

interface Selection {
  from: string
  conditions: readonly string[]
  byPosition: 'position' | 'rowid'
}

function selectionOf(
  sort: HistorySort,
  { from, conditions, byPosition }: Selection,
  goesOn: boolean,
): string {
  const select = (...more: string[]) => `SELECT history.* FROM ${from} ${where([...conditions, ...more])}`
  if (sort === 'newest') {
    // On below the last position, which stays right while new rows arrive at the top.
    const position = byPosition === 'position' ? 'position' : 'history_search.rowid'
    return `${select(...(goesOn ? [`${position} < :number`] : []))} ORDER BY ${position} DESC LIMIT :limit`
  }
  if (sort !== 'ending') return `${select()} ORDER BY ${orderOf[sort]} LIMIT :limit OFFSET :number`
  // Ended ones last, nothing can be done for them in time: two walks along one index instead of a sort of all.
  const walk = (condition: string, order: string) =>
    `SELECT * FROM (${select(condition)} ORDER BY ${order} LIMIT :limit + :number)`
  return `${walk('expires_at > :now', 'expires_at')} UNION ALL ${walk('expires_at <= :now', 'expires_at DESC')}
    LIMIT :limit OFFSET :number`
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
}
