/** How much of the line Slipway may take. */

import { formatRate } from '../../contract/format-size.ts'
import type { Settings } from '../../contract/settings.ts'
import { useUnitBase } from '../app/app-view.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { words } from '../words/words.ts'
import { saveSettings } from './save-settings.ts'

const MEGABYTE = 1_000_000
const offered = [1, 5, 20].map((megabytes) => megabytes * MEGABYTE)
const NONE = 'none'

export function BandwidthLimit({ value }: { value: Settings['bytesPerSecond'] }) {
  const base = useUnitBase()
  const rates =
    value === null || offered.includes(value) ? offered : [...offered, value].sort((a, b) => a - b)
  const options = [
    { value: NONE, label: words.settings.noLimit },
    ...rates.map((rate) => ({ value: String(rate), label: formatRate(rate, base) })),
  ]
  return (
    <RadioChoice
      label={words.settings.limit}
      help={words.settings.limitHelp}
      options={options}
      value={value === null ? NONE : String(value)}
      onChange={(chosen) => void saveSettings({ bytesPerSecond: chosen === NONE ? null : Number(chosen) })}
    />
  )
}
