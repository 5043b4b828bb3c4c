/** The root of the page: waits for main's first answer, then shows the first run or the window. */
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { FirstRun } from '../connect/first-run.tsx'
import { sayCopied } from '../parts/copy-links.ts'
import { ToastRegion } from '../toasts/toast-region.tsx'
import { wordsLanguage } from '../words/locale.ts'
import { AppViewContext, activeConnection, useLiveAppView } from './app-view.ts'
import { useTheme } from './use-theme.ts'
import { Window } from './window.tsx'

export function App() {
  const view = useLiveAppView()
  useTheme(view?.settings.theme ?? 'system')
  useEffect(() => window.slipway.on('links:copied', sayCopied), [])

  if (view === null) return null
  return (
    <I18nProvider locale={wordsLanguage}>
      <AppViewContext value={view}>
        {activeConnection(view) === null ? <FirstRun /> : <Window />}
        <ToastRegion />
      </AppViewContext>
    </I18nProvider>
  )
}
