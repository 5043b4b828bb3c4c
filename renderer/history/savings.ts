/** What is being saved to this computer: begun, followed, taken back, and said when it is there. */
import { useSyncExternalStore } from 'react'
import type { Saving } from '../../contract/views.ts'
import { createObservable } from '../app/observable.ts'
import { ask } from '../bridge/bridge.ts'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

const savings = createObservable<readonly Saving[]>([])

/** @returns ends the subscription */
export function followSavings(): () => void {
  return window.slipway.on('history:saving', savings.set)
}

/** @returns null where the row is not being saved */
export function useSaving(id: string): Saving | null {
  const all = useSyncExternalStore(savings.subscribe, savings.snapshot)
  return all.find((saving) => saving.id === id) ?? null
}

export async function saveFile({ id, name }: { id: string; name: string }): Promise<void> {
  const reply = await ask('history:save', { id })
  if (!reply.ok) showProblem(reply.problem)
  else if (reply.value.saved) showToast(words.history.saved({ name }))
}

export async function cancelSaving(id: string): Promise<void> {
  const reply = await ask('history:cancel-save', { id })
  if (!reply.ok) showProblem(reply.problem)
}
