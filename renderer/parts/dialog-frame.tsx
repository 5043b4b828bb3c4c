/** A dialog with a title and a way out, which scrolls inside where the window is small. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { words } from '../words/words.ts'
import { IconButton } from './icon-button.tsx'

interface DialogFrameProps {
  title: string
  onClose: () => void
  children: ReactNode
}

export function DialogFrame({ title, onClose, children }: DialogFrameProps) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal">
        <Dialog className="dialog">
          <header className="dialog-header">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton label={words.close} icon={X} onPress={onClose} />
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
