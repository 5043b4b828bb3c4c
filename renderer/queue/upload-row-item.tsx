/** One file in the list; drawn again only when its row is another object. */
import { memo } from 'react'
import { useLocale } from 'react-aria-components'
import type { UploadRow } from '../../contract/views.ts'
import { folderBelow } from '../format/folder-below.ts'
import { FileName } from '../parts/file-name.tsx'
import { Progress } from '../parts/progress.tsx'
import { useLater } from '../parts/use-later.ts'
import { words } from '../words/words.ts'
import { RowActions } from './row-actions.tsx'
import { RowDetails } from './row-details.tsx'
import { RowStatus } from './row-status.tsx'
import { StateIcon } from './state-icon.tsx'
import { Thumbnail } from './thumbnail.tsx'

interface UploadRowItemProps {
  row: UploadRow
  /** Name of the folder that the header above says already; empty where there is none. */
  within: string
}

export const UploadRowItem = memo(function UploadRowItem({ row, within }: UploadRowItemProps) {
  // Drawn again in another language, too.
  useLocale()
  const hasButtons = useLater()
  return (
    <div className="row" data-kind={row.state.kind}>
      <div className="row-sign">
        <Thumbnail row={row} />
        <StateIcon state={row.state} />
      </div>
      <div className="row-main">
        <FileName folder={folderBelow(within, row.folder)} name={row.name} />
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
      {hasButtons && <RowActions row={row} />}
    </div>
  )
})

function showsProgress({ state, sentBytes }: UploadRow): boolean {
  if (state.kind === 'sending' || state.kind === 'finishing') return true
  return (state.kind === 'paused' || state.kind === 'waiting') && sentBytes > 0
}
