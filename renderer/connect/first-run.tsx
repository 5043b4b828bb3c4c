/** What a new person sees: a welcome and the ways to start, each one step away from dropping a file. */
import { CircleQuestionMark, Cloud, FileKey, Laptop } from 'lucide-react'
import { useState } from 'react'
import { Group } from 'react-aria-components'
import { openHelp } from '../app/app-dialogs.tsx'
import { takeAppView } from '../app/app-view.ts'
import { Warnings } from '../app/warnings.tsx'
import { Wordmark } from '../app/wordmark.tsx'
import { ask } from '../bridge/bridge.ts'
import { addDropped } from '../drop/add-files.ts'
import { RefusedNotice } from '../drop/refused-notice.tsx'
import { useFileDrop } from '../drop/use-file-drop.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Choice } from '../parts/choice.tsx'
import { words } from '../words/words.ts'
import { ConnectDialog } from './connect-dialog.tsx'

const takeDrop = (files: File[]) => void addDropped(files)

export function FirstRun() {
  const [connecting, setConnecting] = useState(false)
  const [starting, setStarting] = useState(false)
  // A connection file is the way to begin; of all else it is said that there is nowhere to send it yet.
  useFileDrop(takeDrop)

  async function tryHere() {
    setStarting(true)
    takeAppView(await ask('connection:try-here', undefined))
    setStarting(false)
  }

  return (
    <main className="first-run">
      <div className="notices">
        <Warnings />
        <RefusedNotice />
      </div>
      <div className="first-run-inside">
        <Wordmark />
        <p className="welcome">{words.connect.welcome}</p>
        <p className="welcome-text">{words.connect.welcomeText}</p>
        <Group className="choices" aria-label={words.connect.choices}>
          <Choice
            kind="primary"
            icon={FileKey}
            title={words.connectionFile.open}
            text={words.connectionFile.openText}
            onPress={() => void ask('connection-file:choose', undefined).then(takeAppView)}
          />
          <Choice
            icon={Cloud}
            title={words.connect.connect}
            text={words.connect.connectText}
            onPress={() => setConnecting(true)}
          />
          <Choice
            icon={Laptop}
            title={starting ? words.connect.starting : words.connect.tryHere}
            text={words.connect.tryHereText}
            isDisabled={starting}
            onPress={() => void tryHere()}
          />
        </Group>
        <p className="first-run-help">
          <ActionButton
            label={words.connect.howLinksWork}
            icon={CircleQuestionMark}
            kind="quiet"
            onPress={() => openHelp('links')}
          />
        </p>
      </div>
      {connecting && <ConnectDialog onClose={() => setConnecting(false)} />}
    </main>
  )
}
