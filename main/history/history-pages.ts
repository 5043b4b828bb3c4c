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
/**
 * By state, with `:now` in epoch milliseconds, so that an index answers alone: bounds that say nothing new let it be
 * searched.
 */
export const conditionOf: Record<LinkState, string> = {
  live: `gone IS NULL AND expires_at > :now AND expires_at - :now > ${SOON}`,
  'ending-soon': `gone IS NULL AND expires_at > :now AND expires_at <= :now + ${LONGEST_SOON_MS}
    AND expires_at - :now <= ${SOON}`,
  ended: 'gone IS NULL AND expires_at <= :now',
  revoked: "gone = 'revoked'",
  gone: "gone = 'gone'",
}

/** The same, read row by row on the way along another order: for states that many rows are in. */
const walkedConditionOf: Record<LinkState, string> = {
  live: `+gone IS NULL AND +expires_at - :now > ${SOON}`,
  'ending-soon': `+gone IS NULL AND +expires_at > :now AND +expires_at - :now <= ${SOON}`,
  ended: '+gone IS NULL AND +expires_at <= :now',
  revoked: conditionOf.revoked,
  gone: conditionOf.gone,
}

/** Of the few rows that are no shared files there is an index of their own. */
function kindCondition(kind: LinkKind): string {
  return kind === 'share' ? '+kind = :kind' : "kind = :kind AND kind <> 'share'"
}

const orderOf = { name: 'searchable, position DESC', size: 'size DESC, position DESC' }

export function readHistoryPage(database: AppDatabase, query: HistoryQuery): HistoryPageOfRecords {
  const { search, after, limit, state = 'all', kind = 'all', sort = 'newest', now = 0 } = query
  const expression = searchExpression(search)
  const ofKind = kind === 'all' ? [] : [kindCondition(kind)]
  const number = after === null ? null : Number.parseInt(after, 10)
  const values = { expression, kind, now, limit, number: number ?? 0 }
  const count = (from: string, ...conditions: string[]): number => {
    const counted = `SELECT 1 FROM ${from} ${where(conditions)} LIMIT ${MOST_COUNTED_ROWS}`
    return (database.prepare(`SELECT count(*) AS total FROM (${counted})`).get(values) as { total: number })
      .total
  }

  let total: number
  let text: string
  if (expression !== null) {
    const searched = ['history_search MATCH :expression']
    const from = 'history_search JOIN history ON history.position = history_search.rowid'
    const more = [...(state === 'all' ? [] : [walkedConditionOf[state]]), ...ofKind]
    total = count(more.length === 0 ? 'history_search' : from, ...searched, ...more)
    text = walkOf(
      sort,
      { from, conditions: [...searched, ...more], position: 'history_search.rowid' },
      number,
    )
  } else if (state === 'all') {
    total = ofKind.length === 0 ? countAll(database) : count('history', ...ofKind)
    text = walkOf(sort, { from: 'history', conditions: ofKind, position: 'position' }, number)
  } else {
    total = count('history', conditionOf[state], ...ofKind)
    // Few are found by the index and sorted; among many the next one is never far.
    text =
      total < MOST_COUNTED_ROWS
        ? sortOf(sort, [conditionOf[state], ...ofKind], number)
        : walkOf(
            sort,
            { from: 'history', conditions: [walkedConditionOf[state], ...ofKind], position: 'position' },
            number,
          )
  }
  const rows = database.prepare(text).all(values) as HistoryRow[]
  const last = rows.length === limit ? rows.at(-1) : undefined
  const next =
    last === undefined ? null : String(sort === 'newest' ? last.position : (number ?? 0) + rows.length)
  return { records: rows.map(recordOf), next, total }
}

function countAll(database: AppDatabase): number {
  return (database.prepare('SELECT count(*) AS total FROM history').get() as { total: number }).total
}

interface Selection {
  from: string
  conditions: readonly string[]
  /** The column that newer rows have more of. */
  position: string
}

/** Rows in an order that an index, or the table itself, has already. @param number where to go on; null at the start */
function walkOf(sort: HistorySort, { from, conditions, position }: Selection, number: number | null): string {
  const select = (...more: string[]) => `SELECT history.* FROM ${from} ${where([...conditions, ...more])}`
  if (sort === 'newest') {
    // On below the last position, which stays right while new rows arrive at the top.
    return `${select(...(number === null ? [] : [`${position} < :number`]))} ORDER BY ${position} DESC LIMIT :limit`
  }
  if (sort !== 'ending') return `${select()} ORDER BY ${orderOf[sort]} LIMIT :limit OFFSET :number`
  // Ended ones last, nothing can be done for them in time: two walks along one index instead of a sort of all.
  const walk = (condition: string, order: string) =>
    `SELECT * FROM (${select(condition)} ORDER BY ${order} LIMIT :limit + :number)`
  return `${walk('expires_at > :now', 'expires_at')} UNION ALL ${walk('expires_at <= :now', 'expires_at DESC')}
    LIMIT :limit OFFSET :number`
}

/** A few rows, found by an index and sorted. */
function sortOf(sort: HistorySort, conditions: readonly string[], number: number | null): string {
  const found = `SELECT * FROM history WHERE position IN (SELECT position FROM history ${where(conditions)})`
  if (sort === 'newest')
    return `${found} ${number === null ? '' : 'AND position < :number'} ORDER BY position DESC LIMIT :limit`
  const order = sort === 'ending' ? 'expires_at <= :now, abs(expires_at - :now)' : orderOf[sort]
  return `${found} ORDER BY ${order} LIMIT :limit OFFSET :number`
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
}
