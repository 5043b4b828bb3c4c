/** Settings of how files are sent. */
import { useAppView } from '../app/app-view.ts'
import { SwitchSetting } from '../parts/switch-setting.tsx'
import { words } from '../words/words.ts'
import { BandwidthLimit } from './bandwidth-limit.tsx'
import { saveSettings } from './save-settings.ts'

export function SendSettings() {
  const { settings, locks } = useAppView()
  return (
    <>
      <BandwidthLimit value={settings.bytesPerSecond} lock={locks.bytesPerSecond} />
      <SwitchSetting
        label={words.drop.asZip}
        help={words.settings.asZipHelp}
        isSelected={settings.dropAsZip}
        onChange={(dropAsZip) => void saveSettings({ dropAsZip })}
      />
      <SwitchSetting
        label={words.settings.lookFirst}
        help={words.settings.lookFirstHelp}
        isSelected={settings.lookFirst}
        onChange={(lookFirst) => void saveSettings({ lookFirst })}
      />
      <SwitchSetting
        label={words.settings.askAboutNames}
        help={words.settings.askAboutNamesHelp}
        isSelected={settings.askAboutNames}
        onChange={(askAboutNames) => void saveSettings({ askAboutNames })}
      />
    </>
  )
}
