/** What a person should know about the app itself, until they put it away or it is over. */
import type { AppWarning } from '../contract/views.ts'

export interface AppWarnings {
  list(): AppWarning[]
  /** Takes the place of the one with the same code. */
  add(warning: AppWarning): void
  /** Put away, or over. */
  remove(code: string): void
}

/** @param changed told after each change */
export function createAppWarnings(changed: () => void): AppWarnings {
  const warnings = new Map<string, AppWarning>()
  return {
    list: () => [...warnings.values()],
    add(warning) {
      warnings.set(warning.code, warning)
      changed()
    },
    remove(code) {
      if (warnings.delete(code)) changed()
    },
  }
}
