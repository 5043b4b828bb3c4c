/** Opens the settings. */
import { Settings } from 'lucide-react'
import { IconButton } from '../parts/icon-button.tsx'
import { words } from '../words/words.ts'
import { openSettings } from './app-dialogs.tsx'

export function SettingsButton() {
  return <IconButton label={words.frame.settings} icon={Settings} onPress={openSettings} />
}
