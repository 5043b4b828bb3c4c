/** Opens the dialog that makes links for programs. */
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { useMay } from '../policy/use-may.ts'
import { words } from '../words/words.ts'
import { MakeLinkForm } from './make-link-form.tsx'

export function MakeLinkButton() {
  const [open, setOpen] = useState(false)
  const some = [useMay('put'), useMay('post'), useMay('operation')].includes(true)
  if (!some) return null
  return (
    <>
      <IconButton label={words.makeLink.open} icon={Plus} onPress={() => setOpen(true)} />
      {open && (
        <DialogFrame title={words.makeLink.title} onClose={() => setOpen(false)}>
          <p className="muted">{words.makeLink.text}</p>
          <MakeLinkForm />
        </DialogFrame>
      )}
    </>
  )
}
