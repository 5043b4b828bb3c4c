/** Hands files to main and keeps what it refused, until the person puts that away. */
import { useEffect, useSyncExternalStore } from 'react'
import type { Reply } from '../../contract/ipc.ts'
import type { AddResult } from '../../contract/views.ts'
import { createObservable } from '../app/observable.ts'
import { ask, handIn } from '../bridge/bridge.ts'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

export interface Refusals {
  /** Two may share a name, so each has an id. */
  refused: readonly (AddResult['refused'][number] & { id: number })[]
  refusedCount: number
}

const refusals = createObservable<Refusals | null>(null)

export function useRefusals(): Refusals | null {
  return useSyncExternalStore(refusals.subscribe, refusals.snapshot)
}

export function dismissRefusals(): void {
  refusals.set(null)
}

export async function addDropped(files: readonly File[]): Promise<void> {
  const reply = await handIn(files)
  report(reply)
  if (reply.ok && isNothing(reply.value)) showToast(words.drop.nothingFound)
}

/** Says what became of files that came from the system: its file manager, the tray, another window. */
export function useTakenOutside(): void {
  useEffect(() => window.slipway.on('drops:taken', (value) => report({ ok: true, value })), [])
}

/** Main shows the system's own dialog. */
export async function chooseFiles(kind: 'files' | 'folders'): Promise<void> {
  report(await ask('files:choose', { kind }))
}

/** A picture on the clipboard looks like a file without a path: then main reads the clipboard itself. */
export async function addPasted(files: readonly File[]): Promise<void> {
  if (files.length > 0) {
    const reply = await handIn(files)
    if (!reply.ok || !allPathless(reply.value, files.length)) return report(reply)
  }
  report(await ask('files:paste', undefined))
}

function report(reply: Reply<AddResult>): void {
  if (!reply.ok) return showProblem(reply.problem)
  const { added, joined, refused, refusedCount, leftOut = 0 } = reply.value
  if (refusedCount > 0) refusals.set({ refused: refused.map((one, id) => ({ ...one, id })), refusedCount })
  if (added === 0 && joined > 0) showToast(words.drop.alreadyInList({ count: joined }))
  if (added > 0 && leftOut > 0) showToast(words.before.leftOut({ count: leftOut }))
}

function isNothing({ added, joined, refusedCount, leftOut = 0, openedFile }: AddResult): boolean {
  return added + joined + refusedCount + leftOut === 0 && openedFile !== true
}

/** The preload says `no path` of files that are nowhere on the disk. */
function allPathless({ refused, refusedCount }: AddResult, handedIn: number): boolean {
  return refusedCount === handedIn && refused.every(({ problem }) => problem.details === 'no path')
}
