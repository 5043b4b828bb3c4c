/** Help: what links are, how sending goes on, the keys, and what IT asks for. */
import { Headset, Keyboard, Link, ScrollText, Send } from 'lucide-react'
import { type Section, SectionsDialog } from '../parts/sections-dialog.tsx'
import { words } from '../words/words.ts'
import { Answers } from './answers.tsx'
import { ForIt } from './for-it.tsx'
import { LogViewer } from './log-viewer.tsx'
import { ShortcutList } from './shortcut-list.tsx'

export type HelpSection = 'links' | 'sending' | 'keyboard' | 'it' | 'log'

interface HelpDialogProps {
  opensWith: HelpSection | undefined
  onClose: () => void
}

export function HelpDialog({ opensWith, onClose }: HelpDialogProps) {
  return (
    <SectionsDialog title={words.help.title} sections={sections()} opensWith={opensWith} onClose={onClose} />
  )
}

function sections(): Section<HelpSection>[] {
  return [
    {
      id: 'links',
      label: words.help.links,
      icon: Link,
      content: <Answers answers={words.help.aboutLinks} />,
    },
    {
      id: 'sending',
      label: words.help.sending,
      icon: Send,
      content: <Answers answers={words.help.aboutSending} />,
    },
    { id: 'keyboard', label: words.help.keyboard, icon: Keyboard, content: <ShortcutList /> },
    { id: 'it', label: words.help.forIt, icon: Headset, content: <ForIt /> },
    { id: 'log', label: words.help.log, icon: ScrollText, content: <LogViewer /> },
  ]
}
