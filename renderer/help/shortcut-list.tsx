/** Every key of the window, as this system writes it. */
import { useAppView } from '../app/app-view.ts'
import { KeyCaps } from '../shortcuts/key-caps.tsx'
import { keyCaps, type ShortcutName, shortcutsOf } from '../shortcuts/shortcuts.ts'
import { words } from '../words/words.ts'

const order: readonly ShortcutName[] = [
  'chooseFiles',
  'chooseFolder',
  'copyAll',
  'pauseOrResume',
  'send',
  'shared',
  'search',
  'settings',
  'help',
]

export function ShortcutList() {
  const { platform } = useAppView()
  const keys = shortcutsOf(platform)
  const mod = platform === 'darwin' ? '⌘' : 'Ctrl'
  const rows = [
    ...order.map((name) => ({ says: words.help.shortcuts[name], caps: keyCaps(keys[name], platform) })),
    // The system's own, and those of lists and dialogs.
    { says: words.help.shortcuts.paste, caps: platform === 'darwin' ? ['⌘', 'V'] : ['Ctrl', 'V'] },
    { says: words.help.shortcuts.rows, caps: ['↑', '↓'] },
    { says: words.help.shortcuts.firstOrLast, caps: ['Home', 'End'] },
    { says: words.help.shortcuts.close, caps: ['Esc'] },
    { says: words.help.shortcuts.larger, caps: [mod, '+'] },
    { says: words.help.shortcuts.smaller, caps: [mod, '−'] },
  ]
  return (
    <dl className="shortcut-list">
      {rows.map(({ says, caps }) => (
        <div key={says} className="shortcut">
          <dt>{says}</dt>
          <dd>
            <KeyCaps caps={caps} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
