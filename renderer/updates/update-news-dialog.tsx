/** What is new in a version that is ready, and whether to restart now. */
import type { UpdateNews } from '../../contract/update.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { FormEnd } from '../parts/form-end.tsx'
import { words } from '../words/words.ts'
import { restartNow } from './use-updates.ts'

interface UpdateNewsDialogProps {
  news: UpdateNews
  onClose: () => void
}

export function UpdateNewsDialog({ news, onClose }: UpdateNewsDialogProps) {
  const say = words.update
  return (
    <DialogFrame title={say.ready({ name: news.version })} onClose={onClose}>
      {/* Text of the release, in its own language, whatever the one around it. */}
      <div className="update-notes" dir="auto">
        {news.notes.trim()}
      </div>
      <p className="muted">{say.readyText}</p>
      <FormEnd>
        <ActionButton label={say.later} onPress={onClose} />
        <ActionButton label={say.now} kind="primary" onPress={() => void restartNow()} autoFocus />
      </FormEnd>
    </DialogFrame>
  )
}
