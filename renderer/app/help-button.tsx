/** Opens the help. */
import { CircleQuestionMark } from 'lucide-react'
import { IconButton } from '../parts/icon-button.tsx'
import { words } from '../words/words.ts'
import { openHelp } from './app-dialogs.tsx'

export function HelpButton() {
  return <IconButton label={words.frame.help} icon={CircleQuestionMark} onPress={() => openHelp()} />
}
