/** The app's log: all of it or only what went wrong, with nothing secret in it. */
import { ClipboardCopy, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { ActionButton } from '../parts/action-button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { SmallSelect } from '../parts/small-select.tsx'
import { words } from '../words/words.ts'
import { LogLines } from './log-lines.tsx'
import { copyDetailsForIt, useLog } from './use-log.ts'

export function LogViewer() {
  const log = useLog()
  const [shows, setShows] = useState<'all' | 'problems'>('all')
  const entries = log?.entries.filter(({ level }) => shows === 'all' || level !== 'info') ?? []
  return (
    <>
      <div className="log-head">
        <p className="muted">{words.help.logText}</p>
        <SmallSelect
          label={words.help.logShow}
          options={(['all', 'problems'] as const).map((value) => ({
            value,
            label: words.help.logShows[value],
          }))}
          value={shows}
          onChange={setShows}
        />
        <ActionButton
          label={words.help.it.copyLog}
          icon={ClipboardCopy}
          onPress={() => void copyDetailsForIt()}
        />
      </div>
      {entries.length === 0 ? (
        <EmptyState icon={ScrollText} title={words.help.logEmpty} text={words.help.logEmptyText} />
      ) : (
        <LogLines entries={entries} label={words.help.log} />
      )}
    </>
  )
}
