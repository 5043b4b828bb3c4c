/** What a person should know about the app itself, until they put it away. */
import { Info } from 'lucide-react'
import type { AppWarning } from '../../contract/views.ts'
import { words } from '../../contract/words/words.ts'
import { ask } from '../bridge/bridge.ts'
import { roughDuration } from '../format/rough-duration.ts'
import { Notice } from '../parts/notice.tsx'
import { showProblem } from '../toasts/toasts.ts'
import { useAppView } from './app-view.ts'

export function Warnings() {
  return useAppView().warnings.map((warning) => (
    <Notice
      key={warning.code}
      kind="warning"
      icon={Info}
      title={wordsOf(warning)}
      onDismiss={() => void dismiss(warning.code)}
    />
  ))
}

function wordsOf(warning: AppWarning): string {
  if (warning.code !== 'clock-wrong') return words.warnings[warning.code]
  const { slow, fast } = words.clockWrong
  return (warning.offsetMs > 0 ? slow : fast)({ duration: roughDuration(Math.abs(warning.offsetMs)) })
}

async function dismiss(code: AppWarning['code']): Promise<void> {
  const reply = await ask('app:dismiss-warning', { code })
  if (!reply.ok) showProblem(reply.problem)
}
