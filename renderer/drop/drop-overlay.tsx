/** Fills the window while files hover over it. */
import { useAppView } from '../app/app-view.ts'
import { words } from '../words/words.ts'
import { DropArt } from './drop-art.tsx'

export function DropOverlay() {
  const { dropAsZip } = useAppView().settings
  return (
    <div className="drop-overlay" data-testid="drop-overlay">
      <div className="drop-overlay-inside">
        <DropArt />
        <p className="drop-title">{words.drop.release}</p>
        <p>{dropAsZip ? words.drop.releaseZipText : words.drop.releaseText}</p>
      </div>
    </div>
  )
}
