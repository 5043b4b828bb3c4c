/** One file in the list; drawn again only when its row is another object. */
import { memo } from 'react'
import { useLocale } from 'react-aria-components'
import type { UploadRow } from '../../contract/views.ts'
import { FileName } from '../parts/file-name.tsx'
import { Progress } from '../parts/progress.tsx'
import { words } from '../words/words.ts'
import { RowActions } from './row-actions.tsx'
import { RowDetails } from './row-details.tsx'
import { RowStatus } from './row-status.tsx'
import { StateIcon } from './state-icon.tsx'
import { Thumbnail } from './thumbnail.tsx'

export const UploadRowItem = memo(function UploadRowItem({ row }: { row: UploadRow }) {
  // Drawn again in another language, too.
  useLocale()
  return (
    <div className="row" data-kind={row.state.kind}>
      <StateIcon state={row.state} />
      <Thumbnail row={row} />
      <div className="row-main">
        <FileName folder={row.folder} name={row.name} />
        <RowStatus row={row} />
        {showsProgress(row) && (
          <Progress
            label={words.queue.progressOf({ name: row.name })}
            sentBytes={row.sentBytes}
            totalBytes={row.size}
            tone={row.state.kind === 'sending' || row.state.kind === 'finishing' ? 'moving' : 'still'}
          />
        )}
        <RowDetails row={row} />
      </div>
      <RowActions row={row} />
    </div>
  )
})

function showsProgress({ state, sentBytes }: UploadRow): boolean {
  if (state.kind === 'sending' || state.kind === 'finishing') return true
  return (state.kind === 'paused' || state.kind === 'waiting') && sentBytes > 0
}
