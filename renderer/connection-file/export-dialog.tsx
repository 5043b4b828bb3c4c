/** Where an admin makes a connection file: a passphrase, who set it up, the key or not, and rules. */
import { type FormEvent, useState } from 'react'
import type { ConnectionView } from '../../contract/connection.ts'
import { SHORTEST_PASSPHRASE } from '../../contract/connection-file.ts'
import type { Problem } from '../../contract/problem.ts'
import { ask } from '../bridge/bridge.ts'
import { TextEntry } from '../connect/text-entry.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { focusFirstWrong } from '../parts/focus-field.ts'
import { FormEnd } from '../parts/form-end.tsx'
import { FormProblem } from '../parts/form-problem.tsx'
import { FormSwitch } from '../parts/form-switch.tsx'
import { PolicyFields } from '../policy/policy-fields.tsx'
import { readPolicy } from '../policy/read-policy.ts'
import { showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

/** Fields that are not about rules. */
const own: readonly string[] = ['setUpBy', 'passphrase', 'again']

interface ExportDialogProps {
  connection: ConnectionView
  onClose: () => void
}

export function ExportDialog({ connection, onClose }: ExportDialogProps) {
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [saving, setSaving] = useState(false)
  const say = words.connectionFile

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (saving) return
    const texts = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    )
    const { setUpBy = '', passphrase = '' } = texts
    const read = readPolicy(texts)
    const missing = [
      ...(setUpBy.trim() === '' ? ['setUpBy'] : []),
      ...(passphrase.length < SHORTEST_PASSPHRASE ? ['passphrase'] : []),
      ...(passphrase === texts.again ? [] : ['again']),
      ...(read.ok ? [] : read.wrong),
    ]
    setWrong(missing)
    setProblem(missing.length > 0 ? { code: 'form-incomplete', details: '' } : null)
    if (!read.ok || missing.length > 0) return focusFirstWrong(event.currentTarget, missing)
    setSaving(true)
    const includeSecret = texts.includeSecret === 'on'
    const reply = await ask('connection-file:export', {
      id: connection.id,
      passphrase,
      setUpBy,
      includeSecret,
      policy: read.policy,
    })
    setSaving(false)
    if (!reply.ok) return setProblem(reply.problem)
    if (!reply.value.saved) return
    showToast(say.saved)
    onClose()
  }

  const entry = (
    name: 'setUpBy' | 'passphrase' | 'again',
    label: string,
    help: string | undefined,
    error: string,
  ) => (
    <TextEntry
      name={name}
      label={label}
      help={help}
      error={wrong.includes(name) ? error : undefined}
      autoFocus={name === 'setUpBy'}
      secret={name !== 'setUpBy'}
    />
  )
  return (
    <DialogFrame title={say.saveTitle({ name: connection.name })} onClose={onClose}>
      <form className="form" onSubmit={(event) => void save(event)} noValidate>
        <p className="muted">{say.saveText}</p>
        {entry('setUpBy', say.by, say.byHelp, say.errors.by)}
        <div className="field-pair">
          {entry('passphrase', say.newPassphrase, say.newPassphraseHelp, say.errors.passphrase)}
          {entry('again', say.again, undefined, say.errors.again)}
        </div>
        {connection.secret !== 'not-needed' && (
          <FormSwitch name="includeSecret" label={say.includeKey} help={say.includeKeyHelp} defaultSelected />
        )}
        <details className="more" open={wrong.some((name) => !own.includes(name)) || undefined}>
          <summary>{say.rules}</summary>
          <PolicyFields wrong={wrong} />
        </details>
        <FormEnd message={<FormProblem problem={problem} />}>
          <ActionButton label={words.cancel} onPress={onClose} />
          <ActionButton
            label={saving ? say.saving : say.saveNow}
            kind="primary"
            type="submit"
            isPending={saving}
          />
        </FormEnd>
      </form>
    </DialogFrame>
  )
}
