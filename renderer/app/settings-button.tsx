/** Opens the settings. */
import { Settings } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../parts/icon-button.tsx'
import { SettingsDialog } from '../settings/settings-dialog.tsx'
import { words } from '../words/words.ts'

export function SettingsButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton label={words.frame.settings} icon={Settings} onPress={() => setOpen(true)} />
      {open && <SettingsDialog onClose={() => setOpen(false)} />}
    </>
  )
}
