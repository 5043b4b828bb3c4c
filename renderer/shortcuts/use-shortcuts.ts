/** Listens for the keys of the window. */
import { useEffect } from 'react'
import type { AppView } from '../../contract/views.ts'
import { type ShortcutName, shortcutFor } from './shortcuts.ts'

/**
 * A dialog has the keyboard to itself: while one is open nothing is done.
 * @param actions what each shortcut does; one that is absent is left to the system
 */
export function useShortcuts(
  platform: AppView['platform'],
  actions: Partial<Record<ShortcutName, () => void>>,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = shortcutFor(event, platform)
      const act = name === null ? undefined : actions[name]
      if (act === undefined || event.repeat || isDialogOpen()) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [platform, actions])
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
}
