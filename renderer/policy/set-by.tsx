/** Under a setting that IT decided on: a lock, and who set it. */
import { Lock } from 'lucide-react'

export function SetBy({ text }: { text: string }) {
  return (
    <p className="set-by">
      <Lock aria-hidden className="icon-small" />
      {text}
    </p>
  )
}
