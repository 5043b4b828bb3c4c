/** The buttons of one row: those that fit its state. */
import { ChevronsUp, CopyPlus, type LucideIcon, Pause, Play, RotateCcw, X } from 'lucide-react'
import type { UploadRow } from '../../contract/views.ts'
import { CopyLinkButton } from '../parts/copy-link-button.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { ShareButton } from '../share/share-button.tsx'
import { words } from '../words/words.ts'
import { RenameButton } from './rename-button.tsx'
import { commandRow, commandsFor, type UploadCommand } from './upload-commands.ts'

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

/** A name that is taken is another one the next time: the button says so. */
function isKeepBoth(what: UploadCommand, { state }: UploadRow): boolean {
  return what === 'retry' && state.kind === 'failed' && state.problem.code === 'already-there'
}

function labelOf(what: UploadCommand, row: UploadRow): string {
  if (isKeepBoth(what, row)) return words.queue.keepBoth
  return what === 'cancel' ? words.queue.cancelUpload : words.queue[what]
}

export function RowActions({ row }: { row: UploadRow }) {
  return (
    <div className="row-actions">
      {row.state.kind === 'done' && (
        <>
          <CopyLinkButton linkId={row.state.linkId} name={row.name} />
          <ShareButton ids={[row.state.linkId]} name={row.name} />
        </>
      )}
      {mayBeRenamed(row) && <RenameButton row={row} />}
      {commandsFor(row.state.kind).map((what) => (
        <IconButton
          key={slots[what]}
          label={labelOf(what, row)}
          name={words.queue.named({ action: labelOf(what, row), name: row.name })}
          icon={isKeepBoth(what, row) ? CopyPlus : icons[what]}
          onPress={() => void commandRow(what, row.id)}
        />
      ))}
    </div>
  )
}

/** Nothing of it is at the storage, and nothing is on its way. */
function mayBeRenamed({ state, sentBytes }: UploadRow): boolean {
  return (state.kind === 'queued' || state.kind === 'paused') && sentBytes === 0
}
