/** Settings of how the window looks. */
import { useAppView } from '../app/app-view.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { words } from '../words/words.ts'
import { LanguageSelect } from './language-select.tsx'
import { saveSettings } from './save-settings.ts'

const themes = ['system', 'light', 'dark'] as const

export function LookSettings() {
  const { settings } = useAppView()
  return (
    <>
      <RadioChoice
        label={words.settings.theme}
        help={words.settings.themeHelp}
        options={themes.map((value) => ({ value, label: words.settings.themes[value] }))}
        value={settings.theme}
        onChange={(theme) => void saveSettings({ theme })}
      />
      <LanguageSelect value={settings.language} />
    </>
  )
}
