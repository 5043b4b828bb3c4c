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
const conditionOf: Record<LinkState, string> = {
  live: `gone IS NULL AND expires_at - :now > ${SOON}`,
  'ending-soon': `gone IS NULL AND expires_at > :now AND expires_at - :now <= ${SOON}`,
  ended: 'gone IS NULL AND expires_at <= :now',
  revoked: "gone = 'revoked'",
  gone: "gone = 'gone'",
}

const orderOf: Record<Exclude<HistorySort, 'newest'>, string> = {
  // Ended ones last: nothing can be done for them in time.
  ending: 'expires_at <= :now, expires_at, position DESC',
  name: 'searchable, position DESC',
  size: 'size DESC, position DESC',
}

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
  const where = (more: string[]) => (more.length === 0 ? '' : `WHERE ${more.join(' AND ')}`)
  const values = { expression, kind, now }

  const number = after === null ? null : Number.parseInt(after, 10)
  // Newest first goes on below the last position, which stays right while new rows arrive at the top.
  const position = expression === null ? 'position' : 'history_search.rowid'
  const tail =
    sort === 'newest'
      ? `${where([...conditions, ...(number === null ? [] : [`${position} < :number`])])}
         ORDER BY ${position} DESC LIMIT :limit`
      : `${where(conditions)} ORDER BY ${orderOf[sort]} LIMIT :limit OFFSET :number`
  const rows = database
    .prepare(`SELECT history.* FROM ${from} ${tail}`)
    .all({ ...values, limit, number: number ?? 0 }) as HistoryRow[]
  const { total } = database
    .prepare(
      conditions.length === 0
        ? 'SELECT count(*) AS total FROM history'
        : `SELECT count(*) AS total FROM (SELECT 1 FROM ${from} ${where(conditions)} LIMIT ${MOST_COUNTED_ROWS})`,
    )
    .get(values) as { total: number }
  const last = rows.length === limit ? rows.at(-1) : undefined
  const next =
    last === undefined ? null : String(sort === 'newest' ? last.position : (number ?? 0) + rows.length)
  return { records: rows.map(recordOf), next, total }
}
