/** Says under a setting that IT decided on it, and how far; nothing where nobody did. */
import type { SettingLock } from '../../contract/settings.ts'
import { words } from '../words/words.ts'
import { SetBy } from './set-by.tsx'

interface SettingLockedProps {
  lock: SettingLock | undefined
  /** Says a value of the setting. */
  say: (value: number) => string
}

export function SettingLocked({ lock, say }: SettingLockedProps) {
  if (lock === undefined) return null
  const { setBy: name, most, fixed } = lock
  if (fixed || most === null) return <SetBy text={words.policy.setBy({ name })} />
  return <SetBy text={words.policy.setByMostOf({ name, total: say(most) })} />
}
