/** What a person can do with uploads, and which of it fits a row's state. */
import { assertNever } from '../../contract/assert-never.ts'
import type { SomeOrAll } from '../../contract/ipc.ts'
import type { UploadState } from '../../contract/upload-state.ts'
import { ask } from '../bridge/bridge.ts'
import { showProblem } from '../toasts/toasts.ts'

export type UploadCommand = 'first' | 'pause' | 'resume' | 'cancel' | 'retry' | 'clear'

/** Sends a command to main, for some uploads or for every one that it fits; what becomes of it shows in the rows. */
export async function command(
  what: Exclude<UploadCommand, 'first'>,
  ids: SomeOrAll | 'finished',
): Promise<void> {
  const reply =
    what === 'clear'
      ? await ask('uploads:clear', { ids })
      : await ask(`uploads:${what}`, { ids: ids === 'finished' ? 'all' : ids })
  if (!reply.ok) showProblem(reply.problem)
}

/** The same for one row. To send everything first would mean nothing, so that is for rows alone. */
export async function commandRow(what: UploadCommand, id: string): Promise<void> {
  if (what !== 'first') return command(what, [id])
  const reply = await ask('uploads:first', { ids: [id] })
  if (!reply.ok) showProblem(reply.problem)
}

/** The commands that a row offers, in the order of their buttons. */
export function commandsFor(kind: UploadState['kind']): UploadCommand[] {
  switch (kind) {
    case 'queued':
      return ['first', 'pause', 'cancel']
    case 'sending':
    case 'waiting':
      return ['pause', 'cancel']
    case 'finishing':
      return ['cancel']
    case 'paused':
      return ['resume', 'cancel']
    case 'failed':
      return ['retry', 'clear']
    case 'done':
    case 'canceled':
      return ['clear']
    case 'canceling':
      return []
    default:
      return assertNever(kind)
  }
}

/** Someone else's file has its name: to try again is to keep both, and its words have the button. */
export function isTaken(state: UploadState): boolean {
  return state.kind === 'failed' && state.problem.code === 'already-there'
}
