/** What this app is, which version, and whether there is a newer one. */
import { useState } from 'react'
import { AppSign } from '../app/app-sign.tsx'
import { useAppView } from '../app/app-view.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Progress } from '../parts/progress.tsx'
import { words } from '../words/words.ts'
import { UpdateNewsDialog } from './update-news-dialog.tsx'
import { updateWords } from './update-words.ts'
import { checkForUpdates, restartNow, useUpdates } from './use-updates.ts'

export function About() {
  const { version } = useAppView()
  const state = useUpdates()
  const [shown, setShown] = useState(false)
  const say = words.update
  return (
    <>
      <div className="about">
        <AppSign className="about-sign" />
        <div>
          <h3 className="about-name">{words.appName}</h3>
          <p className="muted">{say.version({ name: version })}</p>
        </div>
      </div>
      {state !== null && (
        <section className="setting-group">
          {state.kind === 'ready' && <h3>{say.ready({ name: state.news.version })}</h3>}
          <p role="status" data-state={state.kind} className="update-state">
            {updateWords(state)}
          </p>
          {state.kind === 'downloading' && (
            <Progress
              label={say.version({ name: state.news.version })}
              sentBytes={state.percent}
              totalBytes={100}
            />
          )}
          {state.kind === 'ready' && (
            <div className="setting-actions">
              <ActionButton label={say.now} kind="primary" onPress={() => void restartNow()} />
              {state.news.notes !== '' && <ActionButton label={say.news} onPress={() => setShown(true)} />}
            </div>
          )}
          {(state.kind === 'idle' || state.kind === 'failed' || state.kind === 'checking') && (
            <ActionButton
              label={say.check}
              isPending={state.kind === 'checking'}
              onPress={() => void checkForUpdates()}
            />
          )}
        </section>
      )}
      {shown && state?.kind === 'ready' && (
        <UpdateNewsDialog news={state.news} onClose={() => setShown(false)} />
      )}
    </>
  )
}
