/** A dialog with a title and a way out, which scrolls inside where the window is small. */
import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useSilence } from '../toasts/use-silence.ts'
import { DialogHeader } from './dialog-header.tsx'

interface DialogFrameProps {
  title: string
  onClose: () => void
  children: ReactNode
}

export function DialogFrame({ title, onClose, children }: DialogFrameProps) {
  useSilence()
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal">
        <Dialog className="dialog">
          <DialogHeader title={title} onClose={onClose} />
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
