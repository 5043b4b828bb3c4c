/** Holds the loaded part of the history: pages one after the other for a search, begun anew when it changed. */
import type { Reply } from '../../contract/ipc.ts'
import type { HistorySort, LinkKind, LinkState } from '../../contract/link.ts'
import type { Problem } from '../../contract/problem.ts'
import type { HistoryPage, HistoryRow } from '../../contract/views.ts'

/** Rows asked for at once. */
export const PAGE_ROWS = 100
/** The contract's limit for one page. */
const MAX_PAGE_ROWS = 200

export interface HistorySnapshot {
  /** What these rows were searched for. */
  search: string
  filter: HistoryFilter
  rows: readonly HistoryRow[]
  /** Null at the end. */
  next: string | null
  total: number
}

/** Which rows, and in which order; everything, newest first, where absent. */
export interface HistoryFilter {
  state?: LinkState | 'all'
  linkKind?: LinkKind | 'all'
  sort?: HistorySort
}

export interface HistorySource {
  page(
    args: HistoryFilter & { search: string; after: string | null; limit: number },
  ): Promise<Reply<HistoryPage>>
  onProblem(problem: Problem): void
}

export interface HistoryStore {
  subscribe(listener: () => void): () => void
  /** Null until the first page has arrived. */
  snapshot(): HistorySnapshot | null
  search(text: string, filter?: HistoryFilter): void
  /** Reads again from the start, as many rows as are shown (at most the contract's limit). */
  refresh(): void
  /** Reads the next page, once, where there is one. */
  more(): void
}

export function createHistoryStore(source: HistorySource): HistoryStore {
  let current: HistorySnapshot | null = null
  let searched = ''
  let filtered: HistoryFilter = {}
  /** The newest request: an answer to an older one is thrown away. */
  let newest = 0
  let loadingMore = false
  const listeners = new Set<() => void>()

  async function read(after: string | null, limit: number): Promise<void> {
    newest += 1
    const mine = newest
    const search = searched
    const filter = filtered
    const reply = await source.page({ ...filter, search, after, limit })
    if (mine !== newest) return
    loadingMore = false
    if (!reply.ok) return source.onProblem(reply.problem)
    const before = after === null || current === null ? [] : current.rows
    current = { search, filter, ...reply.value, rows: [...before, ...reply.value.rows] }
    for (const listener of listeners) listener()
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    snapshot: () => current,
    search(text, filter = {}) {
      searched = text
      filtered = filter
      void read(null, PAGE_ROWS)
    },
    refresh() {
      const shown = current?.rows.length ?? 0
      void read(null, Math.min(MAX_PAGE_ROWS, Math.max(PAGE_ROWS, shown)))
    },
    more() {
      if (loadingMore || current === null || current.next === null) return
      loadingMore = true
      void read(current.next, PAGE_ROWS)
    },
  }
}
