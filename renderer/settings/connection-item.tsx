/** One connected storage. */
import { Cloud, FileKey, Laptop, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ConnectionView } from '../../contract/connection.ts'
import { takeAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { ExportDialog } from '../connection-file/export-dialog.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { MoreMenu } from '../parts/more-menu.tsx'
import { SetBy } from '../policy/set-by.tsx'
import { words } from '../words/words.ts'

export function ConnectionItem({ connection }: { connection: ConnectionView }) {
  const [confirming, setConfirming] = useState(false)
  const [exporting, setExporting] = useState(false)
  const { id, name, active } = connection
  const Icon = connection.kind === 'local' ? Laptop : Cloud
  return (
    <li className="connection" aria-label={name}>
      <Icon aria-hidden className="icon" />
      <span className="connection-words">
        <bdi className="connection-name">{name}</bdi>
        <span className="field-help">{about(connection)}</span>
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
          <MoreMenu
            name={words.queue.named({ action: words.settings.more, name })}
            actions={[{ label: words.connectionFile.save, icon: FileKey, act: () => setExporting(true) }]}
          />
        )}
        <IconButton
          label={words.settings.remove}
          name={words.queue.named({ action: words.settings.remove, name })}
          icon={Trash2}
          onPress={() => setConfirming(true)}
        />
      </span>
      {exporting && <ExportDialog connection={connection} onClose={() => setExporting(false)} />}
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
