/** The dialogs that any part of the page may open: settings and help. */
import { useSyncExternalStore } from 'react'
import { HelpDialog, type HelpSection } from '../help/help-dialog.tsx'
import { SettingsDialog } from '../settings/settings-dialog.tsx'
import { createObservable } from './observable.ts'

type OpenDialog = { name: 'settings' } | { name: 'help'; section: HelpSection | undefined }

const open = createObservable<OpenDialog | null>(null)
const close = () => open.set(null)

export function openSettings(): void {
  open.set({ name: 'settings' })
}

/** @param section the one in view at first */
export function openHelp(section?: HelpSection): void {
  open.set({ name: 'help', section })
}

export function AppDialogs() {
  const dialog = useSyncExternalStore(open.subscribe, open.snapshot)
  if (dialog?.name === 'settings') return <SettingsDialog onClose={close} />
  if (dialog?.name === 'help') return <HelpDialog opensWith={dialog.section} onClose={close} />
  return null
}
