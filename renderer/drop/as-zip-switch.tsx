/** Chooses whether what is handed in together gets one link, as a ZIP, or a link for each file. */
import { Switch } from 'react-aria-components'
import { useAppView } from '../app/app-view.ts'
import { saveSettings } from '../settings/save-settings.ts'
import { words } from '../words/words.ts'

export function AsZipSwitch() {
  const { settings } = useAppView()
  return (
    <Switch
      className="switch as-zip"
      isSelected={settings.dropAsZip}
      onChange={(dropAsZip) => void saveSettings({ dropAsZip })}
    >
      <span aria-hidden className="switch-track">
        <span className="switch-thumb" />
      </span>
      <span className="switch-label">{words.drop.asZip}</span>
    </Switch>
  )
}
