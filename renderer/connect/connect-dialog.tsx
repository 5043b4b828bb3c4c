/** The dialog that connects a storage, or takes a missing key again. */
import type { ConnectionView } from '../../contract/connection.ts'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { words } from '../words/words.ts'
import { ConnectForm } from './connect-form.tsx'

interface ConnectDialogProps {
  /** Fills the form with a connection whose key is missing. */
  known?: ConnectionView
  onClose: () => void
}

export function ConnectDialog({ known, onClose }: ConnectDialogProps) {
  return (
    <DialogFrame title={words.connect.formTitle} onClose={onClose}>
      <ConnectForm known={known} onConnected={onClose} onBack={onClose} />
    </DialogFrame>
  )
}
