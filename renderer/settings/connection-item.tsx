/** One connected storage. */
import { Cloud, FileKey, Laptop, Pencil, Stethoscope, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ConnectionView } from '../../contract/connection.ts'
import type { ConnectionEffects } from '../../contract/views.ts'
import { takeAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { ConnectDialog } from '../connect/connect-dialog.tsx'
import { ExportDialog } from '../connection-file/export-dialog.tsx'
import { DoctorDialog } from '../doctor/doctor-dialog.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { momentHere } from '../parts/moment.ts'
import { type MenuAction, MoreMenu } from '../parts/more-menu.tsx'
import { SetBy } from '../policy/set-by.tsx'
import { showProblem } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

export function ConnectionItem({ connection }: { connection: ConnectionView }) {
  const [confirming, setConfirming] = useState(false)
  const [exporting, setExporting] = useState(false)
  const [examining, setExamining] = useState(false)
  const [editing, setEditing] = useState<ConnectionEffects | null>(null)
  const [effects, setEffects] = useState<ConnectionEffects | null>(null)
  const withEffects = async (act: (effects: ConnectionEffects) => void) => {
    const reply = await ask('connection:effects', { id: connection.id })
    if (reply.ok) act(reply.value)
    else showProblem(reply.problem)
  }
  const actions: MenuAction[] = [
    { label: words.settings.edit, icon: Pencil, act: () => void withEffects(setEditing) },
    { label: words.doctor.check, icon: Stethoscope, act: () => setExamining(true) },
    { label: words.connectionFile.save, icon: FileKey, act: () => setExporting(true) },
  ]
  const { id, active, kind } = connection
  const name = kind === 'local' ? words.settings.localName : connection.name
  const Icon = kind === 'local' ? Laptop : Cloud
  const keyText = aboutKey(connection)
  return (
    <li className="connection" aria-label={name}>
      <Icon aria-hidden className="icon" />
      <span className="connection-words">
        <bdi className="connection-name">{name}</bdi>
        <span className="field-help">{about(connection)}</span>
        {keyText !== '' && <span className="field-help">{keyText}</span>}
        {connection.policy !== undefined && (
          <SetBy text={words.policy.setBy({ name: connection.policy.setBy })} />
        )}
      </span>
      <span className="connection-actions">
        {active ? (
          <span className="badge">{words.settings.inUse}</span>
        ) : (
          <ActionButton
            label={words.settings.use}
            name={words.queue.named({ action: words.settings.use, name })}
            onPress={() => void ask('connection:activate', { id }).then(takeAppView)}
          />
        )}
        {connection.kind === 'custom' && (
          <MoreMenu name={words.queue.named({ action: words.settings.more, name })} actions={actions} />
        )}
        <IconButton
          label={words.settings.remove}
          name={words.queue.named({ action: words.settings.remove, name })}
          icon={Trash2}
          onPress={() =>
            void withEffects((found) => {
              setEffects(found)
              setConfirming(true)
            })
          }
        />
      </span>
      {editing !== null && (
        <ConnectDialog known={connection} editing={editing} onClose={() => setEditing(null)} />
      )}
      {examining && <DoctorDialog patient={{ id }} onClose={() => setExamining(false)} />}
      {exporting && <ExportDialog connection={connection} onClose={() => setExporting(false)} />}
      {confirming && (
        <ConfirmDialog
          title={words.settings.confirmRemove.title({ name })}
          text={removeText(effects)}
          confirm={words.settings.confirmRemove.confirm}
          keep={words.cancel}
          onConfirm={() => void ask('connection:remove', { id }).then(takeAppView)}
          onClose={() => setConfirming(false)}
        />
      )}
    </li>
  )
}

/** What stays, and what ends with it. */
function removeText(effects: ConnectionEffects | null): string {
  const { text, links } = words.settings.confirmRemove
  const liveLinks = effects?.liveLinks ?? 0
  return liveLinks === 0 ? text : `${text} ${links({ count: liveLinks })}`
}

function about({ kind, endpoint, secret }: ConnectionView): string {
  if (secret === 'missing') return words.settings.keyMissing
  if (secret === 'this-session') return words.settings.keptForSession
  return kind === 'local' ? words.settings.local : endpoint
}

/** A typed key's end was typed, too; every other renews itself, unless a person has to sign in. */
function aboutKey({ credentials, key }: ConnectionView): string {
  if (key?.ended) return words.signIn.ended
  if (key !== undefined && key.endsAt !== null) return words.signIn.renews({ moment: momentHere(key.endsAt) })
  if (credentials.kind !== 'typed' || credentials.expiresAt === undefined) return ''
  return words.signIn.ends({ moment: momentHere(credentials.expiresAt) })
}
