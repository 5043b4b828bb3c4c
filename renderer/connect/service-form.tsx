/** Connects to a signing service: its address, then what it wants of whoever connects. Everything else it says itself. */
import { type FormEvent, useState } from 'react'
import type { ConnectionView } from '../../contract/connection.ts'
import type { Problem } from '../../contract/problem.ts'
import { type ServiceLook, serviceFormSchema } from '../../contract/sign-in.ts'
import { takeAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { focusFirstWrong } from '../parts/focus-field.ts'
import { FormEnd } from '../parts/form-end.tsx'
import { words } from '../words/words.ts'
import { ConnectProblem } from './connect-problem.tsx'
import { TextEntry } from './text-entry.tsx'

type Field = 'name' | 'service' | 'token'

interface ServiceFormProps {
  /** Fills the form where its sign-in has ended. */
  known?: ConnectionView
  onConnected: () => void
  onBack: () => void
}

export function ServiceForm({ known, onConnected, onBack }: ServiceFormProps) {
  const [wrong, setWrong] = useState<readonly Field[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [look, setLook] = useState<ServiceLook | null>(null)
  const [busy, setBusy] = useState(false)
  const source = known?.credentials

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const data = new FormData(event.currentTarget)
    const text = (name: Field) => String(data.get(name) ?? '').trim()
    const wanted = look?.signIn === 'token'
    const parsed = serviceFormSchema.safeParse({
      name: text('name'),
      service: text('service'),
      token: wanted ? text('token') : undefined,
    })
    const names = parsed.success ? [] : parsed.error.issues.map((issue) => issue.path[0] as Field)
    setWrong(names)
    setProblem(parsed.success ? null : { code: 'form-incomplete', details: '' })
    if (!parsed.success) return focusFirstWrong(event.currentTarget, names)
    setBusy(true)
    const found = look === null ? await ask('service:look', { service: parsed.data.service }) : null
    if (found?.ok) setLook(found.value)
    // A token has to be entered first; a sign-in begins by itself.
    const goesOn = look !== null || (found?.ok && found.value.signIn === 'device')
    const reply = goesOn ? await ask('service:connect', parsed.data) : null
    setBusy(false)
    const failed = [found, reply].find((one) => one !== null && !one.ok)
    if (failed && !failed.ok) return setProblem(failed.problem)
    if (reply === null) return
    takeAppView(reply)
    onConnected()
  }

  const errorOf = (name: Field) =>
    wrong.includes(name)
      ? name === 'name'
        ? words.connect.errors.name
        : words.signIn.errors[name]
      : undefined

  return (
    <form className="form" onSubmit={(event) => void send(event)} noValidate>
      <p className="muted">{words.signIn.serviceText}</p>
      <TextEntry
        name="name"
        label={words.connect.name}
        help={words.connect.nameHelp}
        error={errorOf('name')}
        defaultValue={known?.name}
        autoFocus={known === undefined}
      />
      <TextEntry
        name="service"
        label={words.signIn.service}
        help={words.signIn.serviceHelp}
        error={errorOf('service')}
        defaultValue={source?.kind === 'signing-service' ? source.service : undefined}
      />
      {look?.signIn === 'token' && (
        <TextEntry
          name="token"
          label={words.signIn.token}
          help={words.signIn.tokenHelp}
          error={errorOf('token')}
          secret
          autoFocus
        />
      )}
      {look !== null && look.host !== null && (
        <p className="muted">{words.signIn.signInAt({ host: look.host })}</p>
      )}
      <FormEnd message={<ConnectProblem problem={problem} />}>
        <ActionButton label={words.cancel} onPress={onBack} />
        <ActionButton label={labelOf(look, busy)} kind="primary" type="submit" isPending={busy} />
      </FormEnd>
    </form>
  )
}

function labelOf(look: ServiceLook | null, busy: boolean): string {
  if (busy) return look === null ? words.signIn.looking : words.connect.saving
  return look === null ? words.signIn.next : words.connect.save
}
