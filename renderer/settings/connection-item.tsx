/** One connected storage. */
import { Cloud, Laptop, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ConnectionView } from '../../contract/connection.ts'
import { takeAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { words } from '../words/words.ts'

export function ConnectionItem({ connection }: { connection: ConnectionView }) {
  const [confirming, setConfirming] = useState(false)
  const { id, name, active } = connection
  const Icon = connection.kind === 'local' ? Laptop : Cloud
  return (
    <li className="connection" aria-label={name}>
      <Icon aria-hidden className="icon" />
      <span className="connection-words">
        <bdi className="connection-name">{name}</bdi>
        <span className="field-help">{about(connection)}</span>
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
        <IconButton
          label={words.settings.remove}
          name={words.queue.named({ action: words.settings.remove, name })}
          icon={Trash2}
          onPress={() => setConfirming(true)}
        />
      </span>
      {confirming && (
        <ConfirmDialog
          title={words.settings.confirmRemove.title({ name })}
          text={words.settings.confirmRemove.text}
          confirm={words.settings.confirmRemove.confirm}
          keep={words.cancel}
          onConfirm={() => void ask('connection:remove', { id }).then(takeAppView)}
          onClose={() => setConfirming(false)}
        />
      )}
    </li>
  )
}

function about({ kind, endpoint, secret }: ConnectionView): string {
  if (secret === 'missing') return words.settings.keyMissing
  if (secret === 'this-session') return words.settings.keptForSession
  return kind === 'local' ? words.settings.local : endpoint
}
