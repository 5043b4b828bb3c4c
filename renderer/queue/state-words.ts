/** Says in a few words what a row is doing. */
import type { Problem } from '../../contract/problem.ts'
import type { UploadState } from '../../contract/upload-state.ts'
import { words } from '../words/words.ts'

export function stateWords(state: UploadState): string {
  if (state.kind === 'done' && state.sentBefore !== undefined) return words.queue.state.sentBefore
  if (state.kind !== 'waiting') return words.queue.state[state.kind]
  return isAboutNetwork(state.problem) ? words.queue.state.waitingForNetwork : words.queue.state.waiting
}

/** The network is at fault, and not the storage. */
export function isAboutNetwork({ code }: Problem): boolean {
  return code === 'offline' || code === 'stalled' || code === 'network-sign-in'
}

/** The problem that a row tells about. */
export function problemOfState(state: UploadState): Problem | null {
  return state.kind === 'waiting' || state.kind === 'failed' ? state.problem : null
}
