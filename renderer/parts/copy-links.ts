/** Has main sign links afresh and put them on the clipboard, and says until when they work. */
import type { CopyResult } from '../../contract/views.ts'
import { ask } from '../bridge/bridge.ts'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'
import { momentHere } from './moment.ts'

/** @returns what was copied; null where it was not, which the person was told */
export async function copyLinks(ids: string[]): Promise<CopyResult | null> {
  const reply = await ask('history:copy', { ids })
  if (!reply.ok) {
    showProblem(reply.problem)
    return null
  }
  sayCopied(reply.value)
  return reply.value
}

export function sayCopied(result: CopyResult): void {
  showToast(copiedText(result))
}

/** Links that are copied by themselves, more with each file that is done. */
export function countCopied(result: CopyResult): void {
  showToast(copiedText(result), 'good', { goesOn: 'copied' })
}

function copiedText({ copied, expiresAt }: CopyResult): string {
  return words.toast.copied({ count: copied, moment: momentHere(expiresAt) })
}
