/** What a new person sees: a welcome and two ways to start. */
import { ChevronRight, Cloud, Laptop, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { Button, Group } from 'react-aria-components'
import { takeAppView } from '../app/app-view.ts'
import { Warnings } from '../app/warnings.tsx'
import { Wordmark } from '../app/wordmark.tsx'
import { ask } from '../bridge/bridge.ts'
import { useFileDrop } from '../drop/use-file-drop.ts'
import { words } from '../words/words.ts'
import { ConnectDialog } from './connect-dialog.tsx'

export function FirstRun() {
  const [connecting, setConnecting] = useState(false)
  const [starting, setStarting] = useState(false)
  useFileDrop(undefined)

  async function tryHere() {
    setStarting(true)
    takeAppView(await ask('connection:try-here', undefined))
    setStarting(false)
  }

  return (
    <main className="first-run">
      <div className="notices">
        <Warnings />
      </div>
      <div className="first-run-inside">
        <Wordmark />
        <p className="welcome">{words.connect.welcome}</p>
        <p className="welcome-text">{words.connect.welcomeText}</p>
        <Group className="choices" aria-label={words.connect.choices}>
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
      </div>
      {connecting && <ConnectDialog onClose={() => setConnecting(false)} />}
    </main>
  )
}

interface ChoiceProps {
  icon: LucideIcon
  title: string
  text: string
  isDisabled?: boolean
  onPress: () => void
}

function Choice({ icon: Icon, title, text, ...rest }: ChoiceProps) {
  return (
    <Button className="choice" {...rest}>
      <span className="choice-sign">
        <Icon aria-hidden className="icon" />
      </span>
      <span className="choice-words">
        <span className="choice-title">{title}</span>
        <span className="muted">{text}</span>
      </span>
      <ChevronRight aria-hidden className="icon points choice-arrow" />
    </Button>
  )
}
