/** The person's settings, read leniently: what an older or newer version wrote never stops the app. */
import { defaultSettings, type Settings, settingsSchema } from '../../contract/settings.ts'
import type { StoredValue } from '../stored-value.ts'

export interface SettingsBook {
  get(): Settings
  /** @returns the settings as they are now */
  change(changes: Partial<Settings>): Settings
}

/**
 * @param value where settings are kept; a field that does not fit takes its default
 * @param apply is called with the settings now and after each change
 */
export function createSettingsBook(
  value: StoredValue,
  apply: (settings: Settings) => void = () => {},
): SettingsBook {
  let settings = readSettings(value.read())
  apply(settings)
  return {
    get: () => settings,
    change(changes) {
      // A field that is there without a value is no change: the page may send one.
      const given = Object.entries(changes).filter(([, field]) => field !== undefined)
      settings = { ...settings, ...Object.fromEntries(given) }
      value.write(settings)
      apply(settings)
      return settings
    },
  }
}

function readSettings(stored: unknown): Settings {
  const fields = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
  const fitting = fields.filter(([name, field]) => {
    const schema = Object.hasOwn(settingsSchema.shape, name)
      ? settingsSchema.shape[name as keyof Settings]
      : null
    return schema?.safeParse(field).success === true
  })
  return { ...defaultSettings, ...Object.fromEntries(fitting) }
}
