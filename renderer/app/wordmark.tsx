/** The app's name and sign. */
import { Sailboat } from 'lucide-react'
import { words } from '../words/words.ts'

export function Wordmark() {
  return (
    <h1 className="wordmark">
      <span className="wordmark-sign">
        <Sailboat aria-hidden className="icon" />
      </span>
      <span className="wordmark-name">{words.appName}</span>
    </h1>
  )
}
