/** Shares files: the choices of the link, the forms it comes in, and what became of it. */
import { LayoutList, Link, MessageSquareText, QrCode } from 'lucide-react'
import { useState } from 'react'
import { MOST_ON_A_PAGE, type ShareOffer, type ShareResult } from '../../contract/link.ts'
import { useAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { FormEnd } from '../parts/form-end.tsx'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'
import { nearestLife } from './nearest-life.ts'
import { QrView } from './qr-view.tsx'
import { type LinkChoices, ShareChoices } from './share-choices.tsx'
import { ShareOutcome } from './share-outcome.tsx'

type Form = 'link' | 'message' | 'qr'

export interface Shared {
  form: Form
  result: ShareResult
}

export function ShareForm({ ids, offer }: { ids: readonly string[]; offer: ShareOffer }) {
  const { settings } = useAppView()
  const [choices, setChoices] = useState<LinkChoices>(() => ({
    life: nearestLife(settings.linkExpirySeconds),
    opening: 'attachment',
    name: offer.name,
  }))
  const [working, setWorking] = useState(false)
  const [shared, setShared] = useState<Shared | null>(null)
  const single = offer.count === 1
  const { life, opening, name } = choices

  async function share(form: Form): Promise<void> {
    setWorking(true)
    const downloadName = single && name.trim() !== '' ? name.trim() : undefined
    const reply = await ask('links:share', { ids: [...ids], life, opening, form, downloadName })
    setWorking(false)
    if (reply.ok) setShared({ form, result: reply.value })
    else showProblem(reply.problem)
  }

  async function sharePage(): Promise<void> {
    setWorking(true)
    const reply = await ask('links:share-page', { ids: [...ids], life })
    setWorking(false)
    if (reply.ok) showToast(words.share.done.page)
    else showProblem(reply.problem)
  }

  // Pending, not disabled: a disabled button would lose the focus, and Escape with it.
  const button = { isPending: working }
  const qr = shared?.result.qr ?? null
  return (
    <div className="form">
      {qr === null ? (
        <ShareChoices offer={offer} choices={choices} onChange={setChoices} />
      ) : (
        <QrView qr={qr} name={offer.name} />
      )}
      <FormEnd message={<ShareOutcome shared={shared} />}>
        {qr !== null ? (
          <ActionButton label={words.share.back} onPress={() => setShared(null)} autoFocus />
        ) : (
          <>
            {single && (
              <ActionButton
                label={words.share.showQr}
                icon={QrCode}
                onPress={() => void share('qr')}
                {...button}
              />
            )}
            {!single && offer.count <= MOST_ON_A_PAGE && (
              <ActionButton
                label={words.share.copyPage}
                icon={LayoutList}
                onPress={() => void sharePage()}
                {...button}
              />
            )}
            <ActionButton
              label={words.share.copyMessage}
              icon={MessageSquareText}
              onPress={() => void share('message')}
              {...button}
            />
            <ActionButton
              label={words.share.copyLink({ count: offer.count })}
              icon={Link}
              kind="primary"
              onPress={() => void share('link')}
              autoFocus
              {...button}
            />
          </>
        )}
      </FormEnd>
    </div>
  )
}
