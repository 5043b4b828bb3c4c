/** The one short message at the bottom of the window; a new one takes the place of the old. */
import type { LucideIcon } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { problemMessages } from '../../contract/messages.ts'
import type { Problem } from '../../contract/problem.ts'
import { actionOf } from '../../contract/problem-actions.ts'
import { createObservable } from '../app/observable.ts'

export interface ToastAction {
  label: string
  icon: LucideIcon
  act(): void
}

/** What a message carries beside its words. */
interface ToastExtras {
  /** For IT: raw codes of a problem that only they can solve. */
  details?: string
  /** What a person may want to do about it at once. */
  action?: ToastAction
  /** A message that goes on where one of the same name stands still: its words change, and are read out when they rest. */
  goesOn?: string
}

export interface Toast extends ToastExtras {
  /** Different for each message, so that the same words are shown and said again. */
  id: number
  kind: 'good' | 'problem'
  text: string
}

/** Milliseconds that a message stays: time to read 20 words and to reach its button. */
const STAYS_MS = { good: 6_000, problem: 12_000, action: 12_000 }

const toast = createObservable<Toast | null>(null)
let lastId = 0
let timer: ReturnType<typeof setTimeout> | undefined

export function showToast(text: string, kind: Toast['kind'] = 'good', extras: ToastExtras = {}): void {
  const shown = toast.snapshot()
  if (extras.goesOn === undefined || shown?.goesOn !== extras.goesOn) lastId += 1
  clearTimeout(timer)
  timer = setTimeout(dismissToast, STAYS_MS[extras.action === undefined ? kind : 'action'])
  toast.set({ id: lastId, kind, text, ...extras })
}

export function showProblem(problem: Problem): void {
  const { code, details } = problem
  // What a person cannot mend has one action, and that is to tell IT.
  showToast(
    problemMessages[code],
    'problem',
    actionOf[code] === 'tell-it' ? { details: `${code}\n${details}` } : {},
  )
}

export function dismissToast(): void {
  clearTimeout(timer)
  toast.set(null)
}

/** Leaves a problem where it is: someone may not have read it yet. */
export function dismissGood(): void {
  if (toast.snapshot()?.kind === 'good') dismissToast()
}

export function useToast(): Toast | null {
  return useSyncExternalStore(toast.subscribe, toast.snapshot)
}
