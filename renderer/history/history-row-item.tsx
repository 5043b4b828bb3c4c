/** One shared file: what it is, how long its link works, and copying that again. */
import { memo } from 'react'
import { useLocale } from 'react-aria-components'
import { formatSize } from '../../contract/format-size.ts'
import type { HistoryRow } from '../../contract/views.ts'
import { useUnitBase } from '../app/app-view.ts'
import { Facts } from '../parts/facts.tsx'
import { FileName } from '../parts/file-name.tsx'
import { momentHere } from '../parts/moment.ts'
import { words } from '../words/words.ts'
import { HistoryActions } from './history-actions.tsx'
import { LinkLife } from './link-life.tsx'
import { SavingLine } from './saving-line.tsx'
import { useSaving } from './savings.ts'

export const HistoryRowItem = memo(function HistoryRowItem({ row }: { row: HistoryRow }) {
  // Drawn again in another language, too.
  useLocale()
  const base = useUnitBase()
  const saving = useSaving(row.id)
  const facts = [
    row.kind === 'share' ? '' : words.history.kinds[row.kind],
    formatSize(row.size, base),
    words.history.sent({ moment: momentHere(row.sentAt) }),
    // A connection that was removed has no name any more.
    row.local ? words.history.here : row.connectionName,
  ].filter((fact) => fact !== '')
  return (
    <div className="row">
      <div className="row-main">
        <FileName folder={row.folder} name={row.name} />
        <p className="row-status">
          <Facts facts={facts} />
        </p>
        {saving === null ? <LinkLife row={row} /> : <SavingLine saving={saving} name={row.name} />}
      </div>
      <HistoryActions row={row} />
    </div>
  )
})
