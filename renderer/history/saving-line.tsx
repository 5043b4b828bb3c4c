/** How much of a file has come down to this computer, and the way to take that back. */
import { X } from 'lucide-react'
import { formatSize } from '../../contract/format-size.ts'
import type { Saving } from '../../contract/views.ts'
import { useUnitBase } from '../app/app-view.ts'
import { Facts } from '../parts/facts.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { Progress } from '../parts/progress.tsx'
import { words } from '../words/words.ts'
import { cancelSaving } from './savings.ts'

export function SavingLine({ saving, name }: { saving: Saving; name: string }) {
  const base = useUnitBase()
  const { id, bytes, size } = saving
  const amount = words.queue.sentOf({ sent: formatSize(bytes, base), total: formatSize(size, base) })
  return (
    <div className="saving-line">
      <p className="row-status">
        <Facts facts={[words.history.saving, amount]} />
      </p>
      <Progress label={words.history.savingOf({ name })} sentBytes={bytes} totalBytes={size} />
      <IconButton
        label={words.queue.cancelUpload}
        name={words.queue.named({ action: words.queue.cancelUpload, name })}
        icon={X}
        onPress={() => void cancelSaving(id)}
      />
    </div>
  )
}
