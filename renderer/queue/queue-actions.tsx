/** The buttons for the whole queue: only those that would do something. */
import { CircleX, Link, ListX, Pause, Play, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { ActionButton } from '../parts/action-button.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { copyLinks } from '../parts/copy-links.ts'
import { ShareButton } from '../share/share-button.tsx'
import { words } from '../words/words.ts'
import type { QueueSnapshot } from './apply-queue-change.ts'
import { linkIdsOf } from './link-ids.ts'
import { cancelableCount, pausableCount } from './queue-counts.ts'
import { command } from './upload-commands.ts'

export function QueueActions({ queue }: { queue: QueueSnapshot }) {
  const [confirming, setConfirming] = useState(false)
  const { counts } = queue.summary
  const cancelable = cancelableCount(queue.summary)
  return (
    <Toolbar className="queue-actions" aria-label={words.queue.actions}>
      {counts.done > 1 && (
        <>
          <ActionButton
            label={words.queue.copyAllLinks}
            icon={Link}
            onPress={() => void copyLinks(linkIdsOf(queue))}
          />
          <ShareButton ids={linkIdsOf(queue)} name={words.share.everyFile} />
        </>
      )}
      {counts.failed > 0 && (
        <ActionButton
          label={words.queue.retryFailed}
          icon={RotateCcw}
          onPress={() => void command('retry', 'all')}
        />
      )}
      {pausableCount(queue.summary) > 0 && (
        <ActionButton
          label={words.queue.pauseAll}
          icon={Pause}
          kind="quiet"
          onPress={() => void command('pause', 'all')}
        />
      )}
      {counts.paused > 0 && (
        <ActionButton
          label={words.queue.resumeAll}
          icon={Play}
          kind="quiet"
          onPress={() => void command('resume', 'all')}
        />
      )}
      {cancelable > 0 && (
        <ActionButton
          label={words.queue.cancelAll}
          icon={CircleX}
          kind="quiet"
          onPress={() => setConfirming(true)}
        />
      )}
      {counts.done + counts.canceled > 0 && (
        <ActionButton
          label={words.queue.clearFinished}
          icon={ListX}
          kind="quiet"
          onPress={() => void command('clear', finishedIdsOf(queue))}
        />
      )}
      {confirming && (
        <ConfirmDialog
          title={words.queue.confirmCancel.title({ count: cancelable })}
          text={words.queue.confirmCancel.text}
          confirm={words.queue.confirmCancel.confirm({ count: cancelable })}
          keep={words.queue.confirmCancel.keep}
          onConfirm={() => void command('cancel', 'all')}
          onClose={() => setConfirming(false)}
        />
      )}
    </Toolbar>
  )
}

/** Not `all`, which would take the failed ones off the list unseen. */
function finishedIdsOf({ rows }: QueueSnapshot): string[] {
  return rows.filter(({ state }) => state.kind === 'done' || state.kind === 'canceled').map(({ id }) => id)
}
