/** Which links the list shows and in which order, and their export. */
import { Braces, Download, Table } from 'lucide-react'
import { historySorts, linkStates } from '../../contract/link.ts'
import { ask } from '../bridge/bridge.ts'
import { MakeLinkButton } from '../make-link/make-link-button.tsx'
import { MoreMenu } from '../parts/more-menu.tsx'
import { SmallSelect } from '../parts/small-select.tsx'
import { RequestButton } from '../request/request-button.tsx'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'
import type { HistoryFilter } from './history-store.ts'

interface HistoryToolsProps {
  filter: HistoryFilter
  onFilter: (filter: HistoryFilter) => void
}

const states = ['all', ...linkStates] as const

export function HistoryTools({ filter, onFilter }: HistoryToolsProps) {
  return (
    <div className="history-tools">
      <SmallSelect
        label={words.history.filter}
        options={states.map((value) => ({ value, label: words.history.states[value] }))}
        value={filter.state ?? 'all'}
        onChange={(state) => onFilter({ ...filter, state })}
      />
      <SmallSelect
        label={words.history.sort}
        options={historySorts.map((value) => ({ value, label: words.history.sorts[value] }))}
        value={filter.sort ?? 'newest'}
        onChange={(sort) => onFilter({ ...filter, sort })}
      />
      <MoreMenu
        name={words.history.exportAs}
        icon={Download}
        actions={[
          { label: words.history.exportCsv, icon: Table, act: () => void exportAs('csv') },
          { label: words.history.exportJson, icon: Braces, act: () => void exportAs('json') },
        ]}
      />
      <RequestButton />
      <MakeLinkButton />
    </div>
  )
}

async function exportAs(format: 'csv' | 'json'): Promise<void> {
  const reply = await ask('history:export', { format })
  if (!reply.ok) showProblem(reply.problem)
  else if (reply.value.rows !== null) showToast(words.history.exported({ count: reply.value.rows }))
}
