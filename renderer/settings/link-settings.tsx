/** Settings of new links. */
import { useAppView } from '../app/app-view.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { SwitchSetting } from '../parts/switch-setting.tsx'
import { SettingLocked } from '../policy/setting-locked.tsx'
import { words } from '../words/words.ts'
import { expiryOptions, lifeWords } from './expiry-options.ts'
import { saveSettings } from './save-settings.ts'

export function LinkSettings() {
  const { settings, locks } = useAppView()
  return (
    <>
      <RadioChoice
        label={words.settings.expiry}
        help={words.settings.expiryHelp}
        options={expiryOptions(settings.linkExpirySeconds, locks.linkExpirySeconds)}
        value={String(settings.linkExpirySeconds)}
        onChange={(seconds) => void saveSettings({ linkExpirySeconds: Number(seconds) })}
      />
      <SettingLocked lock={locks.linkExpirySeconds} say={lifeWords} />
      <SwitchSetting
        label={words.settings.copyWhenDone}
        help={words.settings.copyWhenDoneHelp}
        isSelected={settings.copyWhenDone}
        onChange={(copyWhenDone) => void saveSettings({ copyWhenDone })}
      />
      <SwitchSetting
        label={words.settings.remindBeforeEnd}
        help={words.settings.remindBeforeEndHelp}
        isSelected={settings.remindBeforeEnd}
        onChange={(remindBeforeEnd) => void saveSettings({ remindBeforeEnd })}
      />
    </>
  )
}
