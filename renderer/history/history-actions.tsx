/** What can be done with one shared file; the two that end its links ask first. */
import {
  Ban,
  Download,
  Eraser,
  Inbox,
  Link2Off,
  MessageSquareText,
  RefreshCw,
  SquareTerminal,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import type { LinkKind, MadeLink } from '../../contract/link.ts'
import type { HistoryRow } from '../../contract/views.ts'
import { ask } from '../bridge/bridge.ts'
import { ProgramUse } from '../make-link/program-use.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { CopyLinkButton } from '../parts/copy-link-button.tsx'
import { sayCopied } from '../parts/copy-links.ts'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { type MenuAction, MoreMenu } from '../parts/more-menu.tsx'
import { ShareButton } from '../share/share-button.tsx'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'
import { saveFile } from './savings.ts'

type Question = 'stop' | 'delete'

/** Pages of ours: their links are copied as long as they work, for what is in them ends with them. */
const forPages: readonly LinkKind[] = ['page', 'request']
/** Kinds whose links only a program can use. */
const forPrograms: readonly LinkKind[] = ['upload', 'form', 'delete', 'operation']

export function HistoryActions({ row }: { row: HistoryRow }) {
  const [question, setQuestion] = useState<Question | null>(null)
  const ids = [row.id]
  const [using, setUsing] = useState<{ id: string; made: MadeLink | null } | null>(null)
  const there = row.gone !== 'gone'
  const isFile = row.kind === 'share'
  const isProgram = forPrograms.includes(row.kind)
  const isOpenPage = forPages.includes(row.kind) && there && row.expiresAt > Date.now()
  async function makeDelete(): Promise<void> {
    const reply = await ask('links:make', { asked: { kind: 'delete', id: row.id }, life: 'hour' })
    if (!reply.ok) showProblem(reply.problem)
    else if (reply.value !== null) setUsing({ id: reply.value.id, made: reply.value })
  }
  const ending: MenuAction[] = [
    ...(there && row.gone === null && row.mayMove
      ? [{ label: words.history.stopSharing, icon: Ban, act: () => setQuestion('stop') }]
      : []),
    ...(row.kind === 'request' && there
      ? [{ label: words.request.look, icon: Inbox, act: () => void lookForArrivals() }]
      : []),
    { label: words.history.remove, icon: Eraser, act: () => void remove(ids) },
    ...(there && isFile && row.mayDelete
      ? [{ label: words.makeLink.makeDelete, icon: Link2Off, danger: true, act: () => void makeDelete() }]
      : []),
    ...(there && !isProgram && row.mayDelete
      ? [{ label: words.history.deleteObject, icon: Trash2, danger: true, act: () => setQuestion('delete') }]
      : []),
  ]
  const useIt: MenuAction = {
    label: words.makeLink.useFromProgram,
    icon: SquareTerminal,
    act: () => setUsing({ id: row.id, made: null }),
  }
  const renewing: MenuAction[] = [
    { label: words.history.save, icon: Download, act: () => void saveFile(row) },
    { label: words.history.copyMessage, icon: MessageSquareText, act: () => void copyMessage(ids) },
    { label: words.history.renew, icon: RefreshCw, act: () => void renew(ids) },
    useIt,
  ]
  return (
    <div className="row-actions">
      {isProgram && row.mayUse && (
        <IconButton
          label={words.makeLink.useFromProgram}
          name={words.queue.named({ action: words.makeLink.useFromProgram, name: row.name })}
          icon={SquareTerminal}
          onPress={useIt.act}
        />
      )}
      {isOpenPage && <CopyLinkButton linkId={row.id} name={row.name} />}
      {there && isFile && (
        <>
          <CopyLinkButton linkId={row.id} name={row.name} />
          <ShareButton ids={ids} name={row.name} />
        </>
      )}
      <MoreMenu
        name={words.queue.named({ action: words.history.more, name: row.name })}
        actions={there && isFile ? [...renewing, ...ending] : ending}
      />
      {using !== null && (
        <DialogFrame title={words.makeLink.useFromProgram} onClose={() => setUsing(null)}>
          <ProgramUse id={using.id} made={using.made} />
        </DialogFrame>
      )}
      {question !== null && (
        <ConfirmDialog
          title={questions[question].words.title({ name: row.name })}
          text={questions[question].words.text}
          confirm={questions[question].words.confirm}
          keep={words.cancel}
          onConfirm={() => void questions[question].act(ids)}
          onClose={() => setQuestion(null)}
        />
      )}
    </div>
  )
}

const questions = {
  stop: { words: words.history.confirmStop, act: stopSharing },
  delete: { words: words.history.confirmDelete, act: deleteObjects },
}

async function remove(ids: string[]): Promise<void> {
  const reply = await ask('history:remove', { ids })
  if (reply.ok) showToast(words.toast.removed)
  else showProblem(reply.problem)
}

async function stopSharing(ids: string[]): Promise<void> {
  const reply = await ask('history:stop-sharing', { ids })
  if (reply.ok) showToast(words.history.stopped)
  else showProblem(reply.problem)
}

async function deleteObjects(ids: string[]): Promise<void> {
  const reply = await ask('history:delete', { ids })
  if (reply.ok) showToast(words.history.deleted)
  else showProblem(reply.problem)
}

async function renew(ids: string[]): Promise<void> {
  const reply = await ask('history:renew', { ids })
  if (reply.ok) sayCopied(reply.value)
  else showProblem(reply.problem)
}

async function copyMessage(ids: string[]): Promise<void> {
  const reply = await ask('history:copy', { ids, form: 'message' })
  if (reply.ok) showToast(words.history.messageCopied)
  else showProblem(reply.problem)
}

async function lookForArrivals(): Promise<void> {
  const reply = await ask('links:look-for-arrivals', undefined)
  if (!reply.ok) return showProblem(reply.problem)
  const { arrived } = reply.value
  // Those that are new are said, with what can be done with them, for every look.
  if (arrived === 0) showToast(words.request.none)
}
