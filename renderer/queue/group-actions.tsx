/** What can be done with all files of a group: the next thing as a button, the rest in a menu. */
import { CircleX, Link, ListX, Pause, Play, RotateCcw } from 'lucide-react'
import { NEEDS_YOU, type UploadGroup } from '../../contract/views.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { type MenuAction, MoreMenu } from '../parts/more-menu.tsx'
import { words } from '../words/words.ts'
import { copyLinksOf } from './copy-links-of.ts'
import { groupName } from './group-name.ts'
import { cancelableCount, pausableCount } from './queue-counts.ts'
import { command } from './upload-commands.ts'

export function GroupActions({ group }: { group: UploadGroup }) {
  const name = groupName(group)
  const of = { group: group.id }
  const { counts } = group
  const named = (action: string) => words.queue.named({ action, name })
  if (group.id === NEEDS_YOU)
    return (
      <div className="group-actions">
        <ActionButton
          label={words.queue.retry}
          name={named(words.queue.retry)}
          icon={RotateCcw}
          onPress={() => void command('retry', of)}
        />
      </div>
    )
  const more: MenuAction[] = [
    ...(counts.paused > 0 && pausableCount(group) > 0
      ? [{ label: words.queue.resume, icon: Play, act: () => void command('resume', of) }]
      : []),
    ...(counts.done + counts.canceled > 0
      ? [{ label: words.queue.clearFinished, icon: ListX, act: () => void command('clear', of) }]
      : []),
    ...(cancelableCount(group) > 0
      ? [
          {
            label: words.queue.cancelUpload,
            icon: CircleX,
            danger: true,
            act: () => void command('cancel', of),
          },
        ]
      : []),
  ]
  return (
    <div className="group-actions">
      {counts.done > 0 && (
        <ActionButton
          label={words.queue.copyLinks({ count: counts.done })}
          name={named(words.queue.copyLinks({ count: counts.done }))}
          icon={Link}
          shrinks
          onPress={() => void copyLinksOf(of)}
        />
      )}
      {pausableCount(group) > 0 ? (
        <IconButton
          label={words.queue.pause}
          name={named(words.queue.pause)}
          icon={Pause}
          onPress={() => void command('pause', of)}
        />
      ) : (
        counts.paused > 0 && (
          <IconButton
            label={words.queue.resume}
            name={named(words.queue.resume)}
            icon={Play}
            onPress={() => void command('resume', of)}
          />
        )
      )}
      {more.length > 0 && <MoreMenu name={named(words.queue.more)} actions={more} />}
    </div>
  )
}
