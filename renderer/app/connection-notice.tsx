/** Says what is special about the storage in use: only on this computer, or its key is missing. */
import { KeyRound, Laptop } from 'lucide-react'
import { useState } from 'react'
import type { ConnectionView } from '../../contract/connection.ts'
import { problemMessages } from '../../contract/messages.ts'
import { ConnectDialog } from '../connect/connect-dialog.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { Notice } from '../parts/notice.tsx'
import { useNow } from '../parts/use-now.ts'
import { words } from '../words/words.ts'
import { activeConnection, useAppView } from './app-view.ts'

/** Between two looks at a key that ends, in milliseconds. */
const LOOK_MS = 30_000

/** @param now epoch milliseconds */
function keyHasEnded({ credentials, key }: ConnectionView, now: number): boolean {
  if (credentials.kind === 'typed') return (credentials.expiresAt ?? Infinity) <= now
  return key?.ended ?? false
}

export function ConnectionNotice() {
  const [connecting, setConnecting] = useState(false)
  const active = activeConnection(useAppView())
  const keyMissing = active?.secret === 'missing'
  // A code is asked for by itself, and AWS's tools sign in on their own.
  const canEnter = active?.credentials.kind === 'signing-service' || active?.credentials.kind === 'typed'
  const now = useNow(LOOK_MS)
  const hasEnded = active !== null && keyHasEnded(active, now)
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
      {active !== null && hasEnded && !keyMissing && (
        <Notice
          kind="problem"
          icon={KeyRound}
          title={problemMessages['key-expired']}
          {...(canEnter
            ? { action: <ActionButton label={words.signIn.confirm} kind="primary" onPress={open} /> }
            : {})}
        >
          {active.credentials.kind === 'aws-profile' && (
            <p>{words.signIn.endedTools({ name: active.credentials.profile })}</p>
          )}
        </Notice>
      )}
      {connecting && (
        <ConnectDialog
          known={keyMissing || hasEnded ? active : undefined}
          onClose={() => setConnecting(false)}
        />
      )}
    </>
  )
}
