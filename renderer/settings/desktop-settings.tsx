/** Settings of what Slipway does beside its window: notifications, tray, file manager, the watched folder. */
import { useAppView } from '../app/app-view.ts'
import { SwitchSetting } from '../parts/switch-setting.tsx'
import { words } from '../words/words.ts'
import { saveSettings } from './save-settings.ts'
import { WatchedFolder } from './watched-folder.tsx'

export function DesktopSettings() {
  const { settings, hasTray, watchedFolder } = useAppView()
  return (
    <>
      <SwitchSetting
        label={words.settings.notify}
        help={words.settings.notifyHelp}
        isSelected={settings.notifyWhenDone}
        onChange={(notifyWhenDone) => void saveSettings({ notifyWhenDone })}
      />
      {hasTray && (
        <SwitchSetting
          label={words.settings.tray}
          help={words.settings.trayHelp}
          isSelected={settings.closeToTray}
          onChange={(closeToTray) => void saveSettings({ closeToTray })}
        />
      )}
      <SwitchSetting
        label={words.settings.fileManager}
        help={words.settings.fileManagerHelp}
        isSelected={settings.inFileManager}
        onChange={(inFileManager) => void saveSettings({ inFileManager })}
      />
      <WatchedFolder watched={watchedFolder} />
    </>
  )
}
