/** The view of files shared so far: searched, copied again, taken off the list. */
import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import type { HistoryRow } from '../../contract/views.ts'
import { VirtualList } from '../parts/virtual-list.tsx'
import { words } from '../words/words.ts'
import { HistoryRowItem } from './history-row-item.tsx'
import type { HistoryFilter } from './history-store.ts'
import { HistoryTools } from './history-tools.tsx'
import { HistoryTotal } from './history-total.tsx'
import { NoLinks } from './no-links.tsx'
import { loadMoreHistory, useHistory } from './use-history.ts'

/** The field that searches, for the key that leads to it. */
export const SHARED_SEARCH_ID = 'shared-search'

/** Pixels of a row. */
const ROW_HEIGHT = 84
/** The next page is asked for when so many rows are left below. */
const ROWS_AHEAD = 30

const none: readonly HistoryRow[] = []
const heightAt = () => ROW_HEIGHT

/** @param filter what it begins with */
export function HistoryView({ filter: first }: { filter: HistoryFilter }) {
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<HistoryFilter>(first)
  const history = useHistory(useDeferredValue(search.trim()), filter)
  const rows = history?.rows ?? none
  if (history === null) return null
  const filtered = (history.filter.state ?? 'all') !== 'all'
  // The tools keep their place in the tree, and with it a dialog that is open over them, when the first row comes.
  const isEmpty = rows.length === 0 && history.search === '' && !filtered

  return (
    <div className="history-view">
      <div className={isEmpty ? 'history-head history-head-empty' : 'history-head'}>
        {!isEmpty && (
          <SearchField
            className="search"
            aria-label={words.history.search}
            value={search}
            onChange={setSearch}
            maxLength={200}
          >
            <Search aria-hidden className="icon" />
            <Input id={SHARED_SEARCH_ID} className="search-input" placeholder={words.history.search} />
          </SearchField>
        )}
        <HistoryTools filter={filter} onFilter={setFilter} />
        {!isEmpty && <HistoryTotal count={history.total} />}
      </div>
      {rows.length === 0 ? (
        <NoLinks isEmpty={isEmpty} search={history.search} />
      ) : (
        <VirtualList
          label={words.history.list}
          count={rows.length}
          keyAt={(index) => rows[index]?.id ?? index}
          nameAt={(index) => rows[index]?.name ?? ''}
          heightAt={heightAt}
          shape={rows[0]?.id}
          total={history.total}
          onVisible={(_, last) => {
            if (last > rows.length - ROWS_AHEAD) loadMoreHistory()
          }}
        >
          {(index) => {
            const row = rows[index]
            return row === undefined ? null : <HistoryRowItem row={row} />
          }}
        </VirtualList>
      )}
    </div>
  )
}
