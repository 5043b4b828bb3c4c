/** What a person can set; every change is kept at once. */
import { useAppView } from '../app/app-view.ts'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { SwitchSetting } from '../parts/switch-setting.tsx'
import { words } from '../words/words.ts'
import { BandwidthLimit } from './bandwidth-limit.tsx'
import { ConnectionsList } from './connections-list.tsx'
import { expiryOptions } from './expiry-options.ts'

import { LanguageSelect } from './language-select.tsx'

import { NetworkSettings } from './network-settings.tsx'

import { ParallelConnections } from './parallel-connections.tsx'
import { RulesForIt } from './rules-for-it.tsx'
import { saveSettings } from './save-settings.ts'

const themes = ['system', 'light', 'dark'] as const

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { settings, version } = useAppView()
  return (
    <DialogFrame title={words.settings.title} onClose={onClose}>
      <section className="settings-section" aria-labelledby="settings-links">
        <h3 id="settings-links">{words.settings.links}</h3>
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
      </section>
      <section className="settings-section" aria-labelledby="settings-sending">
        <h3 id="settings-sending">{words.settings.sending}</h3>
        <BandwidthLimit value={settings.bytesPerSecond} />
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
      </section>
      <section className="settings-section" aria-labelledby="settings-look">
        <h3 id="settings-look">{words.settings.look}</h3>
        <RadioChoice
          label={words.settings.theme}
          options={themes.map((value) => ({ value, label: words.settings.themes[value] }))}
          value={settings.theme}
          onChange={(theme) => void saveSettings({ theme })}
        />
        <LanguageSelect value={settings.language} />
      </section>
      <ConnectionsList />
      <details className="more">
        <summary>{words.settings.experts}</summary>
        <ParallelConnections value={settings.connections} />
        <NetworkSettings />
        <RulesForIt />
      </details>
      <p className="hint">{words.settings.version({ version })}</p>
    </DialogFrame>
  )
}
