/** Says once that a new version is ready, beside the work and never over it; nobody who is sending is disturbed. */
import { Sparkles } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { createObservable } from '../app/observable.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Notice } from '../parts/notice.tsx'
import { words } from '../words/words.ts'
import { UpdateNewsDialog } from './update-news-dialog.tsx'
import { restartNow, useUpdates } from './use-updates.ts'

/** The version whose notice was put away; it is still put in place when the app is closed. */
const putAway = createObservable<string | null>(null)

/** @param busy while files are being sent */
export function UpdateNotice({ busy }: { busy: boolean }) {
  const state = useUpdates()
  const dismissed = useSyncExternalStore(putAway.subscribe, putAway.snapshot)
  const [shown, setShown] = useState(false)
  const say = words.update
  if (state?.kind !== 'ready' || busy || state.news.version === dismissed) return null
  return (
    <Notice
      kind="info"
      icon={Sparkles}
      title={say.ready({ name: state.news.version })}
      action={
        <div className="setting-actions">
          {state.news.notes !== '' && (
            <ActionButton label={say.news} kind="quiet" onPress={() => setShown(true)} />
          )}
          <ActionButton label={say.now} onPress={() => void restartNow()} />
        </div>
      }
      onDismiss={() => putAway.set(state.news.version)}
    >
      <p className="muted">{say.readyText}</p>
      {shown && <UpdateNewsDialog news={state.news} onClose={() => setShown(false)} />}
    </Notice>
  )
}
