/** Stands below the list: more can be dropped, or chosen. */
import { Plus } from 'lucide-react'
import { words } from '../words/words.ts'
import { ChooseButtons } from './choose-buttons.tsx'

export function DropStrip() {
  return (
    <div className="drop-strip">
      <div className="drop-strip-inside">
        <p className="drop-strip-words">
          <Plus aria-hidden className="icon" />
          {words.drop.more}
        </p>
        <ChooseButtons />
      </div>
    </div>
  )
}
