/** The keys of the window, as each system writes them. Pure. */
import type { AppView } from '../../contract/views.ts'

export type ShortcutName =
  | 'chooseFiles'
  | 'chooseFolder'
  | 'copyAll'
  | 'pauseOrResume'
  | 'send'
  | 'shared'
  | 'search'
  | 'settings'
  | 'help'

export interface Keys {
  /** Control, or Command on macOS. */
  mod: boolean
  shift: boolean
  /** As `KeyboardEvent.key` says it, in small letters. */
  key: string
}

const mod = (key: string): Keys => ({ mod: true, shift: false, key })
const modShift = (key: string): Keys => ({ mod: true, shift: true, key })

/** On macOS ⌘⇧P and the rest are free; help has the place that Apple gives it. */
export function shortcutsOf(platform: AppView['platform']): Record<ShortcutName, Keys> {
  return {
    chooseFiles: mod('o'),
    chooseFolder: modShift('o'),
    copyAll: modShift('c'),
    pauseOrResume: modShift('p'),
    send: mod('1'),
    shared: mod('2'),
    search: mod('f'),
    settings: mod(','),
    help: platform === 'darwin' ? modShift('?') : { mod: false, shift: false, key: 'f1' },
  }
}

/** What of a `KeyboardEvent` is looked at. */
export type PressedKeys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** @returns the shortcut that was pressed, null for any other keys */
export function shortcutFor(pressed: PressedKeys, platform: AppView['platform']): ShortcutName | null {
  const command = platform === 'darwin' ? pressed.metaKey : pressed.ctrlKey
  const other = platform === 'darwin' ? pressed.ctrlKey : pressed.metaKey
  if (pressed.altKey || other) return null
  const found = Object.entries(shortcutsOf(platform)).find(
    ([, keys]) =>
      keys.mod === command && keys.shift === pressed.shiftKey && keys.key === pressed.key.toLowerCase(),
  )
  return found === undefined ? null : (found[0] as ShortcutName)
}

/** @returns each key as it is printed, such as `['Ctrl', 'Shift', 'O']` or `['⇧', '⌘', 'O']` */
export function keyCaps({ mod: withMod, shift, key }: Keys, platform: AppView['platform']): string[] {
  const mac = platform === 'darwin'
  const held = [shift && mac && '⇧', withMod && (mac ? '⌘' : 'Ctrl'), shift && !mac && 'Shift']
  return [...held.filter((cap) => typeof cap === 'string'), key.toUpperCase()]
}
