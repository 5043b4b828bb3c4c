/** Says what is special about the storage in use: only on this computer, or its key is missing. */
import { KeyRound, Laptop } from 'lucide-react'
import { useState } from 'react'
import { problemMessages } from '../../contract/messages.ts'
import { ConnectDialog } from '../connect/connect-dialog.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { Notice } from '../parts/notice.tsx'
import { words } from '../words/words.ts'
import { activeConnection, useAppView } from './app-view.ts'

export function ConnectionNotice() {
  const [connecting, setConnecting] = useState(false)
  const active = activeConnection(useAppView())
  const keyMissing = active?.secret === 'missing'
  const open = () => setConnecting(true)
  return (
    <>
      {active?.kind === 'local' && (
        <Notice
          kind="info"
          icon={Laptop}
          title={words.local.title}
          action={<ActionButton label={words.local.action} onPress={open} />}
        >
          <p>{words.local.text}</p>
        </Notice>
      )}
      {active?.kind === 'custom' && keyMissing && (
        <Notice
          kind="problem"
          icon={KeyRound}
          title={
            problemMessages[active.credentials.kind === 'signing-service' ? 'key-expired' : 'key-missing']
          }
          action={<ActionButton label={words.keyMissing.action} kind="primary" onPress={open} />}
        />
      )}
      {connecting && (
        <ConnectDialog known={keyMissing ? active : undefined} onClose={() => setConnecting(false)} />
      )}
    </>
  )
}
