/** The title of a dialog, and the way out of it. */
import { X } from 'lucide-react'
import { Heading } from 'react-aria-components'
import { words } from '../words/words.ts'
import { IconButton } from './icon-button.tsx'

export function DialogHeader({ title, onClose }: { title: string; onClose: () => void }) {
  return (
    <header className="dialog-header">
      <Heading slot="title" className="dialog-title">
        {title}
      </Heading>
      <IconButton label={words.close} icon={X} onPress={onClose} />
    </header>
  )
}
