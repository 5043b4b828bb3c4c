/** The line above files that were dropped together, or that need the person: how far they are, and what can be done. */
import { ChevronRight, CircleAlert, Files, Folder } from 'lucide-react'
import { memo } from 'react'
import { Button, useLocale } from 'react-aria-components'
import { formatSize } from '../../contract/format-size.ts'
import { NEEDS_YOU, type UploadGroup } from '../../contract/views.ts'
import { visibleName } from '../../contract/visible-name.ts'
import { useUnitBase } from '../app/app-view.ts'
import { Facts } from '../parts/facts.tsx'
import { Progress } from '../parts/progress.tsx'
import { words } from '../words/words.ts'
import { GroupActions } from './group-actions.tsx'
import { groupName } from './group-name.ts'
import { busyCount, wantedCount } from './queue-counts.ts'

interface GroupHeaderProps {
  group: UploadGroup
  isOpen: boolean
  onToggle: (id: string) => void
}

export const GroupHeader = memo(function GroupHeader({ group, isOpen, onToggle }: GroupHeaderProps) {
  // Drawn again in another language, too.
  useLocale()
  const name = groupName(group)
  const needsYou = group.id === NEEDS_YOU
  const Icon = needsYou ? CircleAlert : group.name === '' ? Files : Folder
  const moving = busyCount(group) > 0
  return (
    <div className="group-header" data-kind={needsYou ? 'needs-you' : 'drop'}>
      <Button
        className="group-toggle"
        aria-expanded={isOpen}
        aria-label={visibleName(name)}
        onPress={() => onToggle(group.id)}
      >
        <ChevronRight aria-hidden className="icon points group-chevron" />
        <Icon aria-hidden className="icon" />
        <bdi className="group-name">{visibleName(name)}</bdi>
      </Button>
      {!needsYou && <GroupFacts group={group} />}
      <GroupActions group={group} />
      {!needsYou && moving && (
        <Progress
          label={words.queue.progressOf({ name })}
          sentBytes={group.sentBytes}
          totalBytes={group.totalBytes}
          tone={group.counts.sending + group.counts.finishing > 0 ? 'moving' : 'still'}
        />
      )}
    </div>
  )
})

function GroupFacts({ group }: { group: UploadGroup }) {
  const base = useUnitBase()
  const wanted = wantedCount(group)
  const allDone = group.counts.done === wanted
  const total = formatSize(group.totalBytes, base)
  const facts = [
    allDone
      ? words.queue.groupDone({ count: wanted })
      : words.queue.groupSent({ done: group.counts.done, total: wanted }),
    allDone ? total : words.queue.sentOf({ sent: formatSize(group.sentBytes, base), total }),
    ...(group.counts.failed > 0 ? [words.queue.needsYou({ count: group.counts.failed })] : []),
  ]
  return (
    <p className="group-facts muted">
      <Facts facts={facts} />
    </p>
  )
}
