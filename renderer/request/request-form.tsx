/** What is asked for, how large it may be and for how long; main makes the page and copies its link. */
import { type FormEvent, useState } from 'react'
import { type NamedLife, namedLives } from '../../contract/link.ts'
import { useAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { TextEntry } from '../connect/text-entry.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { FormEnd } from '../parts/form-end.tsx'
import { FormMessage } from '../parts/form-message.tsx'
import { momentHere } from '../parts/moment.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { useRequests } from '../policy/use-may.ts'
import { lifeWords } from '../share/life-words.ts'
import { nearestLife } from '../share/nearest-life.ts'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

const MEGABYTE = 1_000_000
/** What one post may carry, in megabytes. */
const MOST_MEGABYTES = 5_000

export function RequestForm({ onDone }: { onDone: () => void }) {
  const { settings } = useAppView()
  const [life, setLife] = useState<NamedLife>(() => nearestLife(settings.linkExpirySeconds))
  const byPut = useRequests() === 'put'
  const [wrong, setWrong] = useState(false)
  const [working, setWorking] = useState(false)

  async function make(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    // Enter in a field sends again what is on its way.
    if (working) return
    const typed = new FormData(event.currentTarget)
    const title = String(typed.get('title') ?? '').trim()
    const megabytes = Number(typed.get('largest'))
    const fits = title !== '' && title.length <= 100 && megabytes > 0 && megabytes <= MOST_MEGABYTES
    setWrong(!fits)
    if (!fits) return
    setWorking(true)
    const reply = await ask('links:request', { title, largest: Math.round(megabytes * MEGABYTE), life })
    setWorking(false)
    if (!reply.ok) return showProblem(reply.problem)
    const moment = momentHere(reply.value.expiresAt)
    showToast(reply.value.byPut ? words.request.copiedByPut({ moment }) : words.request.copied({ moment }))
    onDone()
  }

  return (
    <form className="form" onSubmit={(event) => void make(event)} noValidate>
      <TextEntry name="title" label={words.request.name} help={words.request.nameHelp} autoFocus />
      <TextEntry name="largest" label={words.request.largest} defaultValue="1000" />
      <RadioChoice
        label={words.request.life}
        options={namedLives.map((value) => ({ value, label: lifeWords(value) }))}
        value={life}
        onChange={setLife}
      />
      <p className="field-help">{words.request.note}</p>
      {byPut && <p className="field-help">{words.request.byPut}</p>}
      <FormEnd message={<FormMessage text={wrong ? words.request.wrong : null} />}>
        <ActionButton label={words.request.make} kind="primary" type="submit" isPending={working} />
      </FormEnd>
    </form>
  )
}
