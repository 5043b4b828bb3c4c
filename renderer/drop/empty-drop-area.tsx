/** What the window shows while there is nothing to send: one idea, a place to drop. */
import { ClipboardCheck, FileUp, ShieldCheck } from 'lucide-react'
import { useAppView } from '../app/app-view.ts'
import { words } from '../words/words.ts'
import { ChooseButtons } from './choose-buttons.tsx'
import { DropArt } from './drop-art.tsx'

export function EmptyDropArea() {
  const { platform, settings } = useAppView()
  const pasteKeys = platform === 'darwin' ? '⌘V' : 'Ctrl+V'
  const steps = [
    { icon: FileUp, text: words.drop.how.drop },
    { icon: ShieldCheck, text: words.drop.how.check },
    { icon: ClipboardCheck, text: words.drop.how.paste },
  ]
  return (
    <section className="drop-area" aria-labelledby="drop-title">
      <DropArt />
      <h2 id="drop-title" className="drop-title">
        {words.drop.title}
      </h2>
      <p className="muted">{settings.dropAsZip ? words.drop.zipText : words.drop.text}</p>
      <ChooseButtons primary />
      <p className="hint">{words.drop.pasteHint({ keys: pasteKeys })}</p>
      <ol className="how-it-goes" aria-label={words.drop.how.title}>
        {steps.map(({ icon: Icon, text }) => (
          <li key={text}>
            <Icon aria-hidden className="icon" />
            {text}
          </li>
        ))}
      </ol>
    </section>
  )
}
