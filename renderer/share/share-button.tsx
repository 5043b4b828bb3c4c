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

interface ShareButtonProps {
  /** The links, or where there may be many, the way to get them. */
  ids: readonly string[] | (() => Promise<string[]>)
  /** Of the file, or what the files are together. */
  name: string
}

export function ShareButton({ ids, name }: ShareButtonProps) {
  const [shared, setShared] = useState<{ ids: string[]; offer: ShareOffer } | null>(null)

  async function open(): Promise<void> {
    const wanted = typeof ids === 'function' ? await ids() : [...ids]
    if (wanted.length === 0) return
    const reply = await ask('links:offer', { ids: wanted })
    if (reply.ok) setShared({ ids: wanted, offer: reply.value })
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
      {shared !== null && (
        <DialogFrame
          title={words.share.title({ count: shared.offer.count, name: shared.offer.name })}
          onClose={() => setShared(null)}
        >
          <ShareForm {...shared} />
        </DialogFrame>
      )}
    </>
  )
}
