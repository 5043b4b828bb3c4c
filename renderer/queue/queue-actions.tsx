/** The buttons for the whole queue: only those that would do something. */
import { CircleX, Link, ListX, Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { Toolbar } from 'react-aria-components'
import type { UploadSummary } from '../../contract/views.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { ShareButton } from '../share/share-button.tsx'
import { words } from '../words/words.ts'
import { copyLinksOf, linksOf } from './copy-links-of.ts'
import { cancelableCount, pausableCount } from './queue-counts.ts'
import { command } from './upload-commands.ts'

export function QueueActions({ summary }: { summary: UploadSummary }) {
  const [confirming, setConfirming] = useState(false)
  const { counts } = summary
  const cancelable = cancelableCount(summary)
  return (
    <Toolbar className="queue-actions" aria-label={words.queue.actions}>
      {counts.done > 1 && (
        <>
          <ActionButton
            label={words.queue.copyAllLinks}
            icon={Link}
            onPress={() => void copyLinksOf('all')}
          />
          <ShareButton ids={() => linksOf('all')} name={words.share.everyFile} />
        </>
      )}
      {pausableCount(summary) > 0 && (
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
          onPress={() => void command('clear', 'finished')}
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
