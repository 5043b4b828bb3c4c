/** Follows where the app is with its updates, and asks main to look or to restart. */
import { useEffect, useSyncExternalStore } from 'react'
import type { UpdateState } from '../../contract/update.ts'
import { createObservable } from '../app/observable.ts'
import { ask } from '../bridge/bridge.ts'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

const state = createObservable<UpdateState | null>(null)

/** @returns null until main has answered */
export function useUpdates(): UpdateState | null {
  useEffect(() => {
    // What was found before this page was there.
    void ask('updates:view', undefined).then((reply) => {
      if (reply.ok) state.set(reply.value)
    })
    return window.slipway.on('updates:changed', state.set)
  }, [])
  return useSyncExternalStore(state.subscribe, state.snapshot)
}

/** Looks now; what comes of it is followed, but for a refusal, which is said. */
export async function checkForUpdates(): Promise<void> {
  const reply = await ask('updates:check', undefined)
  if (!reply.ok) return showProblem(reply.problem)
  if (reply.value.kind === 'waits') showToast(words.update.waits)
  else state.set(reply.value)
}

/** Closes the app and opens the new one, unless files are being sent. */
export async function restartNow(): Promise<void> {
  const reply = await ask('updates:install', undefined)
  if (!reply.ok) showProblem(reply.problem)
  else if (!reply.value.installing) showToast(words.update.waits)
}
