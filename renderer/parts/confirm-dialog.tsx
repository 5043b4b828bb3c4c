/** Asks before something that cannot be taken back. */
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { ActionButton } from './action-button.tsx'

interface ConfirmDialogProps {
  title: string
  text: string
  /** On the button that does it. */
  confirm: string
  /** On the button that leaves everything as it is. */
  keep: string
  onConfirm: () => void
  onClose: () => void
}

export function ConfirmDialog({ title, text, confirm, keep, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal" data-size="small">
        <Dialog role="alertdialog" className="dialog">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <p className="muted">{text}</p>
          <div className="dialog-actions">
            <ActionButton label={keep} onPress={onClose} autoFocus />
            <ActionButton
              label={confirm}
              kind="danger"
              onPress={() => {
                onClose()
                onConfirm()
              }}
            />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
