/** What can be done with one shared file; the two that end its links ask first. */
import { Ban, Eraser, MessageSquareText, RefreshCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { HistoryRow } from '../../contract/views.ts'
import { ask } from '../bridge/bridge.ts'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { CopyLinkButton } from '../parts/copy-link-button.tsx'
import { sayCopied } from '../parts/copy-links.ts'
import { type MenuAction, MoreMenu } from '../parts/more-menu.tsx'
import { ShareButton } from '../share/share-button.tsx'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

type Question = 'stop' | 'delete'

export function HistoryActions({ row }: { row: HistoryRow }) {
  const [question, setQuestion] = useState<Question | null>(null)
  const ids = [row.id]
  const there = row.gone !== 'gone'
  const ending: MenuAction[] = [
    ...(there && row.gone === null && row.mayMove
      ? [{ label: words.history.stopSharing, icon: Ban, act: () => setQuestion('stop') }]
      : []),
    { label: words.history.remove, icon: Eraser, act: () => void remove(ids) },
    ...(there
      ? [{ label: words.history.deleteObject, icon: Trash2, danger: true, act: () => setQuestion('delete') }]
      : []),
  ]
  const renewing: MenuAction[] = [
    { label: words.history.copyMessage, icon: MessageSquareText, act: () => void copyMessage(ids) },
    { label: words.history.renew, icon: RefreshCw, act: () => void renew(ids) },
  ]
  return (
    <div className="row-actions">
      {there && row.kind === 'share' && (
        <>
          <CopyLinkButton linkId={row.id} name={row.name} />
          <ShareButton ids={ids} name={row.name} />
        </>
      )}
      <MoreMenu
        name={words.queue.named(words.history.more, row.name)}
        actions={there && row.kind === 'share' ? [...renewing, ...ending] : ending}
      />
      {question !== null && (
        <ConfirmDialog
          title={questions[question].words.title(row.name)}
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
