/** The form that connects a storage: checked here field by field, then tried by main before it is kept. */
import { type FormEvent, useRef, useState } from 'react'
import type { ConnectionForm, ConnectionView } from '../../contract/connection.ts'
import { typedKeyOf } from '../../contract/credential-source.ts'
import type { ChannelArgs } from '../../contract/ipc.ts'
import type { Problem } from '../../contract/problem.ts'
import {
  type ProviderId,
  type ProviderQuestion,
  providerQuestions,
  providers,
} from '../../contract/providers.ts'
import { takeAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { DoctorDialog } from '../doctor/doctor-dialog.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { focusFirstWrong } from '../parts/focus-field.ts'
import { FormEnd } from '../parts/form-end.tsx'
import { words } from '../words/words.ts'
import { AddressingChoice } from './addressing-choice.tsx'
import { checkForm, type FieldName, fieldNames } from './check-form.ts'
import { ConnectProblem } from './connect-problem.tsx'
import { KeySourceFields, sourceOf } from './key-source-fields.tsx'
import { ProviderFields } from './provider-fields.tsx'
import type { SourceFieldName } from './read-source.ts'
import { RoleFields } from './role-fields.tsx'
import { TextEntry } from './text-entry.tsx'
import { withPlace } from './with-place.ts'

interface ConnectFormProps {
  /** Fills the form, but for the secret. */
  known?: ConnectionView
  /** Changes `known`, whose place and kept key stay. */
  editing?: { liveLinks: number }
  onConnected: () => void
  /** The person has a signing service instead. */
  onService: () => void
  onBack: () => void
}

export function ConnectForm({ known, editing, onConnected, onService, onBack }: ConnectFormProps) {
  const [wrong, setWrong] = useState<readonly FieldName[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [checking, setChecking] = useState(false)
  const [provider, setProvider] = useState<ProviderId>('other')
  const [source, setSource] = useState(() => sourceOf(known?.credentials))
  const [patient, setPatient] = useState<ChannelArgs<'doctor:run'> | null>(null)

  /** Shows what is wrong. @returns null where something is */
  function formOf(form: HTMLFormElement): ConnectionForm | null {
    const entered = read(form)
    const texts =
      editing === undefined || known === undefined ? withPlace(provider, entered) : withKept(known, entered)
    const checked = checkForm(texts)
    setWrong(checked.ok ? [] : checked.wrong)
    setProblem(checked.ok ? null : { code: 'form-incomplete', details: '' })
    if (!checked.ok) focusFirstWrong(form, checked.wrong)
    return checked.ok ? checked.form : null
  }

  async function connect(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // Enter in a field sends again what is on its way.
    if (checking) return
    const form = formOf(event.currentTarget)
    if (form === null) return
    setChecking(true)
    const reply = await (editing !== undefined && known !== undefined
      ? ask('connection:edit', { ...editOf(form), id: known.id })
      : ask('connection:save', form))
    setChecking(false)
    if (!reply.ok) return setProblem(reply.problem)
    takeAppView(reply)
    onConnected()
  }

  const element = useRef<HTMLFormElement>(null)
  function examine() {
    const form = element.current === null ? null : formOf(element.current)
    if (form !== null) setPatient({ form })
  }

  const entry = (
    name: Exclude<
      FieldName,
      SourceFieldName | 'endpoint' | 'region' | 'addressing' | 'secretAccessKey' | 'sessionToken' | 'keyEnds'
    >,
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
    <form ref={element} className="form" onSubmit={(event) => void connect(event)} noValidate>
      <p className="muted">{editing === undefined ? words.connect.formText : words.connect.editText}</p>
      <TextEntry {...entry('name')} autoFocus={known === undefined} />
      {editing === undefined ? (
        <>
          <ProviderFields
            provider={provider}
            onProvider={setProvider}
            defaults={{ endpoint: known?.endpoint ?? '', region: known?.region ?? '' }}
            wrong={wrong}
          />
          <TextEntry {...entry('bucket')} />
        </>
      ) : (
        <TextEntry
          name="region"
          label={words.connect.region}
          help={words.connect.regionHelp}
          error={errorOf('region', wrong)}
          defaultValue={known?.region ?? ''}
        />
      )}
      <KeySourceFields
        known={known?.credentials}
        source={source}
        onSource={setSource}
        error={errorOf('profile', wrong)}
        onService={onService}
      >
        <TextEntry {...entry('accessKeyId')} />
        <TextEntry
          {...secret('secretAccessKey')}
          {...(editing === undefined ? {} : { help: keepHelp(editing.liveLinks) })}
          autoFocus={known !== undefined && editing === undefined}
        />
      </KeySourceFields>
      <details className="more" open={wrong.some((name) => folded.includes(name)) || undefined}>
        <summary>{words.connect.more}</summary>
        {editing === undefined && <TextEntry {...entry('prefix')} />}
        {source === 'typed' && (
          <>
            <TextEntry {...secret('sessionToken')} />
            <TextEntry
              name="keyEnds"
              label={words.connect.keyEnds}
              help={words.connect.keyEndsHelp}
              error={errorOf('keyEnds', wrong)}
              defaultValue={known === undefined ? '' : endOf(known)}
              moment
            />
          </>
        )}
        <RoleFields known={known?.credentials} errorOf={(name) => errorOf(name, wrong)} />
        <AddressingChoice key={provider} defaultValue={known?.addressing ?? providers[provider].addressing} />
      </details>
      <FormEnd message={<ConnectProblem problem={problem} />}>
        <ActionButton label={words.cancel} onPress={onBack} />
        {editing === undefined && <ActionButton label={words.doctor.check} onPress={examine} />}
        <ActionButton
          label={
            checking
              ? words.connect.saving
              : editing === undefined
                ? words.connect.save
                : words.connect.saveEdit
          }
          kind="primary"
          type="submit"
          isPending={checking}
        />
      </FormEnd>
      {patient !== null && <DoctorDialog patient={patient} onClose={() => setPatient(null)} />}
    </form>
  )
}

/** What a form is filled with in place of what stays as it is. */
function withKept(known: ConnectionView, entered: ReturnType<typeof read>): ReturnType<typeof read> {
  const { endpoint, bucket, prefix } = known
  return { ...entered, endpoint, bucket, prefix, secretAccessKey: entered.secretAccessKey || KEPT }
}

/** Stands for a key that main has and the page never sees. */
const KEPT = 'kept'

function editOf({ name, region, addressing, credentials, secretAccessKey, sessionToken }: ConnectionForm) {
  const secrets = secretAccessKey === KEPT ? {} : { secretAccessKey, sessionToken }
  return { name, region, addressing, credentials, ...secrets }
}

function keepHelp(liveLinks: number): string {
  const keep = words.connect.keepKey
  return liveLinks === 0 ? keep : `${keep} ${words.connect.keyEndsLinks({ count: liveLinks })}`
}

/** Fields that stand under "More". */
const folded: readonly FieldName[] = [
  'prefix',
  'sessionToken',
  'keyEnds',
  'addressing',
  'roleArn',
  'mfaDevice',
  'externalId',
]

/** @returns as `<input type="datetime-local">` takes it, in this computer's time; empty for a key without end */
function endOf({ credentials }: ConnectionView): string {
  if (credentials.kind !== 'typed' || credentials.expiresAt === undefined) return ''
  const at = new Date(credentials.expiresAt)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function errorOf(name: FieldName, wrong: readonly FieldName[]): string | undefined {
  const errors: Partial<Record<FieldName, string>> = { ...words.connect.errors, ...words.signIn.errors }
  return wrong.includes(name) ? errors[name] : undefined
}

function read(form: HTMLFormElement): Partial<Record<FieldName | ProviderQuestion, string>> {
  const data = new FormData(form)
  const names = [...fieldNames, ...providerQuestions]
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')]))
}
