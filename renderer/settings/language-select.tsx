/** Chooses the language of everything Slipway says. */
import type { Settings } from '../../contract/settings.ts'
import { languageChoices, languageNames } from '../../contract/words/languages.ts'
import { SmallSelect } from '../parts/small-select.tsx'
import { words } from '../words/words.ts'
import { saveSettings } from './save-settings.ts'

export function LanguageSelect({ value }: { value: Settings['language'] }) {
  return (
    <div className="field">
      <span aria-hidden className="field-label">
        {words.settings.language}
      </span>
      <SmallSelect
        label={words.settings.language}
        options={languageChoices.map((choice) => ({
          value: choice,
          label: choice === 'system' ? words.settings.languageOfSystem : languageNames[choice],
        }))}
        value={value}
        onChange={(language) => void saveSettings({ language })}
      />
    </div>
  )
}
