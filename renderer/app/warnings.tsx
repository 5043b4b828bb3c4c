/** What a person should know about the app itself, until they put it away. */
import { Info } from 'lucide-react'
import type { AppWarning } from '../../contract/views.ts'
import { ask } from '../bridge/bridge.ts'
import { Notice } from '../parts/notice.tsx'
import { showProblem } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'
import { useAppView } from './app-view.ts'

export function Warnings() {
  return useAppView().warnings.map(({ code }) => (
    <Notice
      key={code}
      kind="warning"
      icon={Info}
      title={words.warnings[code]}
      onDismiss={() => void dismiss(code)}
    />
  ))
}

async function dismiss(code: AppWarning['code']): Promise<void> {
  const reply = await ask('app:dismiss-warning', { code })
  if (!reply.ok) showProblem(reply.problem)
}
