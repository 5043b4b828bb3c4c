/** Keeps a change of the settings. */
import type { Settings } from '../../contract/settings.ts'
import { takeAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'

export async function saveSettings(change: Partial<Settings>): Promise<void> {
  takeAppView(await ask('settings:save', change))
}
