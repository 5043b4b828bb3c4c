/** Opens the dialog that asks others for files. */
import { Inbox } from 'lucide-react'
import { useState } from 'react'
import { ActionButton } from '../parts/action-button.tsx'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { useRequests } from '../policy/use-may.ts'
import { words } from '../words/words.ts'
import { RequestForm } from './request-form.tsx'

export function RequestButton() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  if (useRequests() === null) return null
  return (
    <>
      <ActionButton
        label={words.request.open}
        name={words.request.open}
        icon={Inbox}
        shrinks
        onPress={() => setOpen(true)}
      />
      {open && (
        <DialogFrame title={words.request.title} onClose={close}>
          <p className="muted">{words.request.text}</p>
          <RequestForm onDone={close} />
        </DialogFrame>
      )}
    </>
  )
}
