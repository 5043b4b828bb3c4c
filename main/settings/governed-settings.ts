/** The person's settings within what IT decided: what is chosen is kept, what holds is told. */
import type { HeldPolicy } from '../../contract/policy.ts'
import type { SettingLocks } from '../../contract/settings.ts'
import { effectiveSettings } from '../policy/effective-settings.ts'
import type { SettingsBook } from './settings-book.ts'

export interface GovernedSettings extends SettingsBook {
  locks(): SettingLocks
}

export interface PoliciesNow {
  /** Of the storage in use. */
  active: HeldPolicy | null
  /** Of every storage. */
  all: readonly HeldPolicy[]
}

/** @param policies asked each time */
export function governSettings(book: SettingsBook, policies: () => PoliciesNow): GovernedSettings {
  const now = () => {
    const { active, all } = policies()
    return effectiveSettings(book.get(), active, all)
  }
  return {
    get: () => now().settings,
    locks: () => now().locks,
    change(changes) {
      book.change(changes)
      return now().settings
    },
  }
}
