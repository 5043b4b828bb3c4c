/** Settings of new links. */
import { useAppView } from '../app/app-view.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { SwitchSetting } from '../parts/switch-setting.tsx'
import { words } from '../words/words.ts'
import { expiryOptions } from './expiry-options.ts'
import { saveSettings } from './save-settings.ts'

export function LinkSettings() {
  const { settings } = useAppView()
  return (
    <>
      <RadioChoice
        label={words.settings.expiry}
        help={words.settings.expiryHelp}
        options={expiryOptions(settings.linkExpirySeconds)}
        value={String(settings.linkExpirySeconds)}
        onChange={(seconds) => void saveSettings({ linkExpirySeconds: Number(seconds) })}
      />
      <SwitchSetting
        label={words.settings.copyWhenDone}
        help={words.settings.copyWhenDoneHelp}
        isSelected={settings.copyWhenDone}
        onChange={(copyWhenDone) => void saveSettings({ copyWhenDone })}
      />
    </>
  )
}
