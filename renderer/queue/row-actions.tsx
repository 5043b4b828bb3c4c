/** The buttons of one row: those that fit its state. */
import { ChevronsUp, type LucideIcon, Pause, Play, RotateCcw, X } from 'lucide-react'
import { memo } from 'react'
import { useLocale } from 'react-aria-components'
import type { UploadRow } from '../../contract/views.ts'
import { CopyLinkButton } from '../parts/copy-link-button.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { ShareButton } from '../share/share-button.tsx'
import { words } from '../words/words.ts'
import { RenameButton } from './rename-button.tsx'
import { commandRow, commandsFor, isTaken, type UploadCommand } from './upload-commands.ts'

const icons: Record<UploadCommand, LucideIcon> = {
  first: ChevronsUp,
  pause: Pause,
  resume: Play,
  retry: RotateCcw,
  cancel: X,
  clear: X,
}

/** Commands that take each other's place share a button, which keeps the focus while its row changes. */
const slots: Record<UploadCommand, 'first' | 'go' | 'end'> = {
  first: 'first',
  pause: 'go',
  resume: 'go',
  retry: 'go',
  cancel: 'end',
  clear: 'end',
}

function labelOf(what: UploadCommand): string {
  return what === 'cancel' ? words.queue.cancelUpload : words.queue[what]
}

/** Drawn again only where it would look or act differently: a row that is sent changes ten times a second. */
export const RowActions = memo(function RowActions({ row }: { row: UploadRow }) {
  // Drawn again in another language, too.
  useLocale()
  const commands = commandsFor(row.state.kind).filter((what) => what !== 'retry' || !isTaken(row.state))
  return (
    <div className="row-actions">
      {row.state.kind === 'done' && (
        <>
          <CopyLinkButton linkId={row.state.linkId} name={row.name} />
          <ShareButton ids={[row.state.linkId]} name={row.name} />
        </>
      )}
      <RenameButton row={row} mayBe={mayBeRenamed(row)} />
      {commands.map((what) => (
        <IconButton
          key={slots[what]}
          label={labelOf(what)}
          name={words.queue.named({ action: labelOf(what), name: row.name })}
          icon={icons[what]}
          onPress={() => void commandRow(what, row.id)}
        />
      ))}
    </div>
  )
}, hasSameActions)

/** Nothing of it is at the storage, and nothing is on its way. */
function mayBeRenamed({ state, sentBytes }: UploadRow): boolean {
  return (state.kind === 'queued' || state.kind === 'paused') && sentBytes === 0
}

function hasSameActions({ row: before }: { row: UploadRow }, { row: now }: { row: UploadRow }): boolean {
  const linkOf = ({ state }: UploadRow) => (state.kind === 'done' ? state.linkId : null)
  return (
    before.id === now.id &&
    before.name === now.name &&
    before.state.kind === now.state.kind &&
    isTaken(before.state) === isTaken(now.state) &&
    linkOf(before) === linkOf(now) &&
    mayBeRenamed(before) === mayBeRenamed(now)
  )
}
