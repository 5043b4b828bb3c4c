/** One shared file: what it is, how long its link works, and copying that again. */
import { Trash2 } from 'lucide-react'
import { memo } from 'react'
import type { HistoryRow } from '../../contract/views.ts'
import { useUnitBase } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { formatSize } from '../../contract/format-size.ts'
import { CopyLinkButton } from '../parts/copy-link-button.tsx'
import { Facts } from '../parts/facts.tsx'
import { FileName } from '../parts/file-name.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { momentHere } from '../parts/moment.ts'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'
import { LinkLife } from './link-life.tsx'

export const HistoryRowItem = memo(function HistoryRowItem({ row }: { row: HistoryRow }) {
  const base = useUnitBase()
  const facts = [
    formatSize(row.size, base),
    words.history.sent(momentHere(row.sentAt)),
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
        <LinkLife expiresAt={row.expiresAt} />
      </div>
      <div className="row-actions">
        <CopyLinkButton linkId={row.id} name={row.name} />
        <IconButton
          label={words.history.remove}
          name={words.queue.named(words.history.remove, row.name)}
          icon={Trash2}
          onPress={() => void remove(row.id)}
        />
      </div>
    </div>
  )
})

async function remove(id: string): Promise<void> {
  const reply = await ask('history:remove', { ids: [id] })
  if (reply.ok) showToast(words.toast.removed)
  else showProblem(reply.problem)
}
