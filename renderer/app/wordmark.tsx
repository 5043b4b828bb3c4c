/** The app's name and sign. */
import { words } from '../words/words.ts'
import { AppSign } from './app-sign.tsx'

export function Wordmark() {
  return (
    <h1 className="wordmark">
      <AppSign className="wordmark-sign" />
      <span className="wordmark-name">{words.appName}</span>
    </h1>
  )
}
