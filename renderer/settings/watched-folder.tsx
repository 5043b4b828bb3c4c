/** Which folder is watched, and what becomes of its files once they are sent. */
import { FolderSearch, FolderX } from 'lucide-react'
import { useId } from 'react'
import type { WatchedFolderView } from '../../contract/views.ts'
import { visibleName } from '../../contract/visible-name.ts'
import { takeAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { words } from '../words/words.ts'

export function WatchedFolder({ watched }: { watched: WatchedFolderView | null }) {
  const titleId = useId()
  return (
    <section className="field" aria-labelledby={titleId}>
      <h4 id={titleId} className="field-label">
        {words.settings.watched}
      </h4>
      {watched !== null && (
        <p className="watched-name">
          <bdi>{visibleName(watched.name)}</bdi>
        </p>
      )}
      <p className={watched?.isThere === false ? 'field-error' : 'field-help'}>
        {watched?.isThere === false ? words.settings.watchGone : words.settings.watchedHelp}
      </p>
      <div className="setting-actions">
        <ActionButton
          label={watched === null ? words.settings.watchChoose : words.settings.watchChooseOther}
          icon={FolderSearch}
          onPress={() => void ask('watch:choose', undefined).then(takeAppView)}
        />
        {watched !== null && (
          <ActionButton
            label={words.settings.watchStop}
            icon={FolderX}
            kind="quiet"
            onPress={() => void ask('watch:stop', undefined).then(takeAppView)}
          />
        )}
      </div>
      {watched !== null && (
        <RadioChoice
          label={words.settings.watchAfter}
          options={[
            { value: 'leave', label: words.settings.watchLeave },
            { value: 'move', label: words.settings.watchMove },
          ]}
          value={watched.after}
          onChange={(after) => void ask('watch:after', { after }).then(takeAppView)}
        />
      )}
    </section>
  )
}
