/** The form that connects a storage: checked here field by field, then tried by main before it is kept. */
import { type FormEvent, useState } from 'react'
import type { ConnectionView } from '../../contract/connection.ts'
import { typedKeyOf } from '../../contract/credential-source.ts'
import type { Problem } from '../../contract/problem.ts'
import {
  type ProviderId,
  type ProviderQuestion,
  providerQuestions,
  providers,
} from '../../contract/providers.ts'
import { takeAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { FormProblem } from '../parts/form-problem.tsx'
import { words } from '../words/words.ts'
import { AddressingChoice } from './addressing-choice.tsx'
import { checkForm, type FieldName, fieldNames } from './check-form.ts'
import { NetworkHelp } from './network-help.tsx'
import { ProviderFields } from './provider-fields.tsx'
import { TextEntry } from './text-entry.tsx'
import { withPlace } from './with-place.ts'

interface ConnectFormProps {
  /** Fills the form, but for the secret. */
  known?: ConnectionView
  onConnected: () => void
  onBack: () => void
}

export function ConnectForm({ known, onConnected, onBack }: ConnectFormProps) {
  const [wrong, setWrong] = useState<readonly FieldName[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [checking, setChecking] = useState(false)
  const [provider, setProvider] = useState<ProviderId>('other')

  async function connect(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const checked = checkForm(withPlace(provider, read(event.currentTarget)))
    setWrong(checked.ok ? [] : checked.wrong)
    setProblem(checked.ok ? null : { code: 'form-incomplete', details: '' })
    if (!checked.ok) return focusFirst(event.currentTarget, checked.wrong)
    setChecking(true)
    const reply = await ask('connection:save', checked.form)
    setChecking(false)
    if (!reply.ok) return setProblem(reply.problem)
    takeAppView(reply)
    onConnected()
  }

  const entry = (
    name: Exclude<FieldName, 'endpoint' | 'region' | 'addressing' | 'secretAccessKey' | 'sessionToken'>,
  ) => ({
    name,
    label: words.connect[name],
    help: words.connect[`${name}Help`],
    error: errorOf(name, wrong),
    defaultValue: known && (name === 'accessKeyId' ? typedKeyOf(known.credentials) : known[name]),
  })
  const secret = (name: 'secretAccessKey' | 'sessionToken') => ({
    name,
    label: words.connect[name],
    help: words.connect[`${name}Help`],
    error: errorOf(name, wrong),
    secret: true,
  })

  return (
    <form className="form" onSubmit={(event) => void connect(event)} noValidate>
      <p className="muted">{words.connect.formText}</p>
      <TextEntry {...entry('name')} autoFocus={known === undefined} />
      <ProviderFields
        provider={provider}
        onProvider={setProvider}
        defaults={{ endpoint: known?.endpoint ?? '', region: known?.region ?? '' }}
        wrong={wrong}
      />
      <TextEntry {...entry('bucket')} />
      <TextEntry {...entry('accessKeyId')} />
      <TextEntry {...secret('secretAccessKey')} autoFocus={known !== undefined} />
      <details className="more" open={wrong.some((name) => folded.includes(name)) || undefined}>
        <summary>{words.connect.more}</summary>
        <TextEntry {...entry('prefix')} />
        <TextEntry {...secret('sessionToken')} />
        <AddressingChoice key={provider} defaultValue={known?.addressing ?? providers[provider].addressing} />
      </details>
      <FormProblem problem={problem} />
      <NetworkHelp problem={problem} />
      <div className="dialog-actions">
        <ActionButton label={words.cancel} onPress={onBack} />
        <ActionButton
          label={checking ? words.connect.saving : words.connect.save}
          kind="primary"
          type="submit"
          isDisabled={checking}
        />
      </div>
    </form>
  )
}

/** Fields that stand under "More". */
const folded: readonly FieldName[] = ['prefix', 'sessionToken', 'addressing']

function errorOf(name: FieldName, wrong: readonly FieldName[]): string | undefined {
  return wrong.includes(name) ? words.connect.errors[name] : undefined
}

function read(form: HTMLFormElement): Partial<Record<FieldName | ProviderQuestion, string>> {
  const data = new FormData(form)
  const names = [...fieldNames, ...providerQuestions]
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')]))
}

function focusFirst(form: HTMLFormElement, wrong: readonly FieldName[]): void {
  const first = form.elements.namedItem(wrong[0] ?? '')
  if (first instanceof HTMLElement) first.focus()
}
