/** The page's copy of what main says about the app: connections, settings, warnings. */
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type { ConnectionView } from '../../contract/connection.ts'
import { type UnitBase, unitBaseOf } from '../../contract/format-size.ts'
import type { Reply } from '../../contract/ipc.ts'
import type { AppView } from '../../contract/views.ts'
import { speak } from '../../contract/words/speech.ts'
import { ask } from '../bridge/bridge.ts'
import { showProblem } from '../toasts/toasts.ts'
import { createObservable } from './observable.ts'

const view = createObservable<AppView | null>(null)

/** Follows the view. Only the root of the page calls this; the rest takes it from {@link AppViewContext}. */
export function useLiveAppView(): AppView | null {
  useEffect(() => {
    void ask('app:view', undefined).then(takeAppView)
    return window.slipway.on('app:changed', show)
  }, [])
  return useSyncExternalStore(view.subscribe, view.snapshot)
}

/** Shows the view that main answered with, or the problem. */
export function takeAppView(reply: Reply<AppView>): void {
  if (reply.ok) show(reply.value)
  else showProblem(reply.problem)
}

/** The language changes first, so that everything is drawn in it. */
function show(next: AppView): void {
  speak(next.locale)
  view.set(next)
}

export const AppViewContext = createContext<AppView | null>(null)

/** @throws Error outside of the part of the page that is drawn once main has answered */
export function useAppView(): AppView {
  const current = useContext(AppViewContext)
  if (current === null) throw new Error('no view of the app yet')
  return current
}

/** The connection that new files go to. */
export function activeConnection(app: AppView): ConnectionView | null {
  return app.connections.find((connection) => connection.active) ?? null
}

export function useUnitBase(): UnitBase {
  return unitBaseOf(useAppView().platform)
}
