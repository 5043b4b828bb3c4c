/** How much of the line Slipway may take. */

import { formatRate } from '../../contract/format-size.ts'
import type { SettingLock, Settings } from '../../contract/settings.ts'
import { useUnitBase } from '../app/app-view.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { SettingLocked } from '../policy/setting-locked.tsx'
import { words } from '../words/words.ts'
import { saveSettings } from './save-settings.ts'

const MEGABYTE = 1_000_000
const offered = [1, 5, 20].map((megabytes) => megabytes * MEGABYTE)
const NONE = 'none'

interface BandwidthLimitProps {
  value: Settings['bytesPerSecond']
  lock?: SettingLock | undefined
}

export function BandwidthLimit({ value, lock }: BandwidthLimitProps) {
  const base = useUnitBase()
  const all = value === null || offered.includes(value) ? offered : [...offered, value].sort((a, b) => a - b)
  const rates = all.filter((rate) => rate <= (lock?.most ?? Infinity))
  const options = [
    ...(lock === undefined ? [{ value: NONE, label: words.settings.noLimit }] : []),
    ...rates.map((rate) => ({ value: String(rate), label: formatRate(rate, base) })),
  ]
  return (
    <>
      <RadioChoice
        label={words.settings.limit}
        help={words.settings.limitHelp}
        options={options}
        value={value === null ? NONE : String(value)}
        onChange={(chosen) => void saveSettings({ bytesPerSecond: chosen === NONE ? null : Number(chosen) })}
      />
      <SettingLocked lock={lock} say={(rate) => formatRate(rate, base)} />
    </>
  )
}
