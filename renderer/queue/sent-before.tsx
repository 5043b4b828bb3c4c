/** Says that the same content was sent before, and offers to send it all the same. */
import { RotateCcw } from 'lucide-react'
import { ask } from '../bridge/bridge.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { momentHere } from '../parts/moment.ts'
import { showProblem } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

/** @param sentAt when it was sent, epoch milliseconds */
export function SentBefore({ id, sentAt }: { id: string; sentAt: number }) {
  return (
    <div className="row-sent-before">
      <p>{words.queue.sentBefore({ moment: momentHere(sentAt) })}</p>
      <ActionButton
        label={words.queue.sendAnew}
        kind="quiet"
        icon={RotateCcw}
        onPress={() => void sendAnew(id)}
      />
    </div>
  )
}

async function sendAnew(id: string): Promise<void> {
  const reply = await ask('uploads:send-anew', { ids: [id] })
  if (!reply.ok) showProblem(reply.problem)
}
