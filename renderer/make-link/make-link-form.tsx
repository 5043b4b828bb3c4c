/** Asks what a link for a program should be, has main make it, and shows how it is used. */
import { type FormEvent, useState } from 'react'
import { type MadeLink, type NamedLife, namedLives } from '../../contract/link.ts'
import { useAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { TextEntry } from '../connect/text-entry.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { FormEnd } from '../parts/form-end.tsx'
import { FormMessage } from '../parts/form-message.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { lifeWords } from '../share/life-words.ts'
import { nearestLife } from '../share/nearest-life.ts'
import { showProblem } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'
import { ProgramUse } from './program-use.tsx'
import { type AskedKind, readAsked } from './read-asked.ts'

const text = words.makeLink
const kinds: readonly AskedKind[] = ['upload', 'form', 'operation']

export function MakeLinkForm() {
  const { settings } = useAppView()
  const [kind, setKind] = useState<AskedKind>('upload')
  const [life, setLife] = useState<NamedLife>(() => nearestLife(settings.linkExpirySeconds))
  const [wrong, setWrong] = useState(false)
  const [made, setMade] = useState<MadeLink | null>(null)

  async function make(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const typed = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    )
    const asked = readAsked(kind, typed)
    setWrong(asked === null)
    if (asked === null) return
    const reply = await ask('links:make', { asked, life })
    if (reply.ok) setMade(reply.value)
    else showProblem(reply.problem)
  }

  if (made !== null) return <ProgramUse id={made.id} made={made} />
  return (
    <form className="form" onSubmit={(event) => void make(event)} noValidate>
      <RadioChoice
        label={text.kind}
        options={kinds.map((value) => ({ value, label: text.kinds[value] }))}
        value={kind}
        onChange={setKind}
        help={text.help[kind]}
      />
      <Fields key={kind} kind={kind} />
      <RadioChoice
        label={words.share.life}
        options={namedLives.map((value) => ({ value, label: lifeWords(value) }))}
        value={life}
        onChange={setLife}
      />
      <FormEnd message={<FormMessage text={wrong ? text.wrong : null} />}>
        <ActionButton label={text.make} kind="primary" type="submit" />
      </FormEnd>
    </form>
  )
}

function Fields({ kind }: { kind: AskedKind }) {
  if (kind === 'upload')
    return (
      <>
        <TextEntry name="name" label={text.name} />
        <div className="field-pair">
          <TextEntry name="contentType" label={text.contentType} help={text.contentTypeHelp} />
          <TextEntry name="exactLength" label={text.exactLength} help={text.exactLengthHelp} />
        </div>
      </>
    )
  if (kind === 'form')
    return (
      <>
        <TextEntry name="name" label={text.formName} />
        <div className="field-pair">
          <TextEntry name="largest" label={text.largest} defaultValue="100" />
          <TextEntry name="typeBegins" label={text.typeBegins} help={text.typeBeginsHelp} />
        </div>
      </>
    )
  return (
    <>
      <TextEntry name="operation" label={text.operation} help={text.operationHelp} />
      <TextEntry name="objectName" label={text.objectName} help={text.objectNameHelp} />
      <TextEntry name="parameters" label={text.parameters} help={text.parametersHelp} lines={3} />
    </>
  )
}
