/** What the window shows while there is nothing to send: one idea, a place to drop. */
import { Upload } from 'lucide-react'
import { useAppView } from '../app/app-view.ts'
import { words } from '../words/words.ts'
import { ChooseButtons } from './choose-buttons.tsx'

export function EmptyDropArea() {
  const { platform, settings } = useAppView()
  const pasteKeys = platform === 'darwin' ? '⌘V' : 'Ctrl+V'
  return (
    <section className="drop-area" aria-labelledby="drop-title">
      <div className="drop-sign">
        <Upload aria-hidden className="drop-icon" />
      </div>
      <h2 id="drop-title" className="drop-title">
        {words.drop.title}
      </h2>
      <p className="muted">{settings.dropAsZip ? words.drop.zipText : words.drop.text}</p>
      <ChooseButtons primary />
      <p className="hint">{words.drop.pasteHint({ keys: pasteKeys })}</p>
    </section>
  )
}
