/** The one short message at the bottom of the window; a new one takes the place of the old. */
import { useSyncExternalStore } from 'react'
import { problemMessages } from '../../contract/messages.ts'
import type { Problem, ProblemCode } from '../../contract/problem.ts'
import { createObservable } from '../app/observable.ts'

export interface Toast {
  /** Different for each message, so that the same words are shown and said again. */
  id: number
  kind: 'good' | 'problem'
  text: string
  /** For IT: raw codes of a problem that only they can solve. */
  details?: string
}

/** Milliseconds that a message stays: time to read 20 words and to reach its button. */
const STAYS_MS = { good: 6_000, problem: 12_000 }

/** What a person cannot mend: the message has one action, and that is to tell IT. */
const FOR_IT: ReadonlySet<ProblemCode> = new Set([
  'no-permission',
  'no-bucket',
  'refused',
  'untrusted-certificate',
])

const toast = createObservable<Toast | null>(null)
let lastId = 0
let timer: ReturnType<typeof setTimeout> | undefined

export function showToast(text: string, kind: Toast['kind'] = 'good', details?: string): void {
  lastId += 1
  clearTimeout(timer)
  timer = setTimeout(dismissToast, STAYS_MS[kind])
  toast.set({ id: lastId, kind, text, ...(details === undefined ? {} : { details }) })
}

export function showProblem(problem: Problem): void {
  const { code, details } = problem
  showToast(problemMessages[code], 'problem', FOR_IT.has(code) ? `${code}\n${details}` : undefined)
}

export function dismissToast(): void {
  clearTimeout(timer)
  toast.set(null)
}

export function useToast(): Toast | null {
  return useSyncExternalStore(toast.subscribe, toast.snapshot)
}
