/** Fills the window while files hover over it. */
import { Upload } from 'lucide-react'
import { words } from '../words/words.ts'

export function DropOverlay() {
  return (
    <div className="drop-overlay" data-testid="drop-overlay">
      <div className="drop-overlay-inside">
        <Upload aria-hidden className="drop-icon" />
        <p className="drop-title">{words.drop.release}</p>
        <p>{words.drop.releaseText}</p>
      </div>
    </div>
  )
}
