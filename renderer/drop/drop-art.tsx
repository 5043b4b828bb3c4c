/** Three sheets that fan out while files hover: a picture, what is on its way, a film. */
import { Clapperboard, Image, Upload } from 'lucide-react'

export function DropArt() {
  return (
    <div aria-hidden className="drop-art">
      <span className="drop-sheet">
        <Image className="icon" />
      </span>
      <span className="drop-sheet">
        <Clapperboard className="icon" />
      </span>
      <span className="drop-sheet">
        <Upload className="icon" />
      </span>
    </div>
  )
}
