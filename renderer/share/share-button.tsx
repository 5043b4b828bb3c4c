/** Opens the dialog that shares files, once main has said what can be chosen for them. */
import { Share2 } from 'lucide-react'
import { useState } from 'react'
import type { ShareOffer } from '../../contract/link.ts'
import { ask } from '../bridge/bridge.ts'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { showProblem } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'
import { ShareForm } from './share-form.tsx'

/** @param name of the file, or what the files are together */
export function ShareButton({ ids, name }: { ids: readonly string[]; name: string }) {
  const [offer, setOffer] = useState<ShareOffer | null>(null)

  async function open(): Promise<void> {
    const reply = await ask('links:offer', { ids: [...ids] })
    if (reply.ok) setOffer(reply.value)
    else showProblem(reply.problem)
  }

  return (
    <>
      <IconButton
        label={words.share.action}
        name={words.queue.named({ action: words.share.action, name })}
        icon={Share2}
        onPress={() => void open()}
      />
      {offer !== null && (
        <DialogFrame
          title={words.share.title({ count: offer.count, name: offer.name })}
          onClose={() => setOffer(null)}
        >
          <ShareForm ids={ids} offer={offer} />
        </DialogFrame>
      )}
    </>
  )
}
