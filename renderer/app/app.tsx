/** The root of the page: waits for main's first answer, then shows the first run or the window. */
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { FirstRun } from '../connect/first-run.tsx'
import { OpenedFile } from '../connection-file/opened-file-dialog.tsx'
import { DropQuestions } from '../drop/drop-questions.tsx'
import { useArrivals } from '../history/arrivals.ts'
import { countCopied } from '../parts/copy-links.ts'
import { SignInQuestions } from '../sign-in/sign-in-questions.tsx'
import { ToastRegion } from '../toasts/toast-region.tsx'
import { AppDialogs } from './app-dialogs.tsx'
import { AppViewContext, activeConnection, useLiveAppView } from './app-view.ts'
import { useDirection } from './use-direction.ts'
import { useTheme } from './use-theme.ts'
import { Window } from './window.tsx'

export function App() {
  const view = useLiveAppView()
  useTheme(view?.settings.theme ?? 'system')
  useDirection(view?.locale ?? 'en')
  useEffect(() => window.slipway.on('links:copied', countCopied), [])
  useArrivals()

  if (view === null) return null
  return (
    <I18nProvider locale={view.locale}>
      <AppViewContext value={view}>
        {activeConnection(view) === null ? <FirstRun /> : <Window />}
        <DropQuestions />
        <SignInQuestions />
        <AppDialogs />
        <OpenedFile />
        <ToastRegion />
      </AppViewContext>
    </I18nProvider>
  )
}
