/** The choices of a link that is about to be made, its true end, and the three forms it comes in. */
import { LayoutList, Link, MessageSquareText, QrCode } from 'lucide-react'
import { useState } from 'react'
import { Input, Label, Text, TextField } from 'react-aria-components'
import {
  MOST_ON_A_PAGE,
  type NamedLife,
  type Opening,
  type ShareOffer,
  type ShareResult,
} from '../../contract/link.ts'
import { useAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { momentHere } from '../parts/moment.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'
import { lifeWords } from './life-words.ts'
import { nearestLife } from './nearest-life.ts'
import { ShareOutcome } from './share-outcome.tsx'

type Form = 'link' | 'message' | 'qr'

export interface Shared {
  form: Form
  result: ShareResult
}

export function ShareForm({ ids, offer }: { ids: readonly string[]; offer: ShareOffer }) {
  const { settings } = useAppView()
  const [life, setLife] = useState<NamedLife>(() => nearestLife(settings.linkExpirySeconds))
  const [opening, setOpening] = useState<Opening>('attachment')
  const [name, setName] = useState(offer.name)
  const [working, setWorking] = useState<Form | null>(null)
  const [shared, setShared] = useState<Shared | null>(null)
  const offered = offer.lives.find((one) => one.life === life)
  const single = offer.count === 1

  async function share(form: Form): Promise<void> {
    setWorking(form)
    const downloadName = single && name.trim() !== '' ? name.trim() : undefined
    const reply = await ask('links:share', { ids: [...ids], life, opening, form, downloadName })
    setWorking(null)
    if (reply.ok) setShared({ form, result: reply.value })
    else showProblem(reply.problem)
  }

  async function sharePage(): Promise<void> {
    setWorking('link')
    const reply = await ask('links:share-page', { ids: [...ids], life })
    setWorking(null)
    if (reply.ok) showToast(words.share.done.page)
    else showProblem(reply.problem)
  }

  // Pending, not disabled: a disabled button would lose the focus, and Escape with it.
  const button = { isPending: working !== null }
  return (
    <div className="form">
      <RadioChoice
        label={words.share.life}
        options={offer.lives.map((one) => ({ value: one.life, label: lifeWords(one.life) }))}
        value={life}
        onChange={setLife}
        help={offered === undefined ? '' : untilWords(offered.expiresAt, offered.because)}
      />
      {offer.mayOpenInline && (
        <RadioChoice
          label={words.share.opening}
          options={[
            { value: 'attachment', label: words.share.openings.attachment },
            { value: 'inline', label: words.share.openings.inline },
          ]}
          value={opening}
          onChange={setOpening}
        />
      )}
      {single && (
        <TextField className="field" value={name} onChange={setName} maxLength={255} autoComplete="off">
          <Label className="field-label">{words.share.downloadName}</Label>
          <Input className="field-input" />
          <Text slot="description" className="field-help">
            {words.share.downloadNameHelp}
          </Text>
        </TextField>
      )}
      <p className="field-help">{words.share.anyone}</p>
      <div className="dialog-actions share-actions">
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
          {...button}
        />
      </div>
      <ShareOutcome shared={shared} name={offer.name} />
    </div>
  )
}

function untilWords(expiresAt: number, because: ShareResult['because']): string {
  return `${words.share.until({ moment: momentHere(expiresAt) })} ${words.share.because[because]}`.trim()
}
