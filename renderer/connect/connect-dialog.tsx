/** The dialog that connects a storage, or takes a missing key again. */
import { useState } from 'react'
import type { ConnectionView } from '../../contract/connection.ts'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { words } from '../words/words.ts'
import { ConnectForm } from './connect-form.tsx'
import { ServiceForm } from './service-form.tsx'

interface ConnectDialogProps {
  /** Changes the known one instead of taking its key again. */
  editing?: { liveLinks: number }
  /** Fills the form with a connection whose key is missing. */
  known?: ConnectionView
  onClose: () => void
}

export function ConnectDialog({ known, editing, onClose }: ConnectDialogProps) {
  const [service, setService] = useState(known?.credentials.kind === 'signing-service')
  const title =
    editing === undefined ? words.connect.formTitle : words.connect.editTitle({ name: known?.name ?? '' })
  return (
    <DialogFrame title={title} onClose={onClose}>
      {service ? (
        <ServiceForm known={known} onConnected={onClose} onBack={onClose} />
      ) : (
        <ConnectForm
          known={known}
          {...(editing === undefined ? {} : { editing })}
          onConnected={onClose}
          onService={() => setService(true)}
          onBack={onClose}
        />
      )}
    </DialogFrame>
  )
}
