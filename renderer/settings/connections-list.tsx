/** The connected storages: which one is in use, and connecting another. */
import { FileKey, Plus } from 'lucide-react'
import { useState } from 'react'
import { takeAppView, useAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { ConnectDialog } from '../connect/connect-dialog.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { words } from '../words/words.ts'
import { ConnectionItem } from './connection-item.tsx'

export function ConnectionsList() {
  const [connecting, setConnecting] = useState(false)
  const { connections } = useAppView()
  return (
    <div className="setting-group">
      <p className="muted">{words.settings.connectionsHelp}</p>
      <ul className="connections" aria-label={words.settings.connections}>
        {connections.map((connection) => (
          <ConnectionItem key={connection.id} connection={connection} />
        ))}
      </ul>
      <div className="segments">
        <ActionButton label={words.settings.connectAnother} icon={Plus} onPress={() => setConnecting(true)} />
        <ActionButton
          label={words.connectionFile.open}
          icon={FileKey}
          onPress={() => void ask('connection-file:choose', undefined).then(takeAppView)}
        />
      </div>
      {connecting && <ConnectDialog onClose={() => setConnecting(false)} />}
    </div>
  )
}
