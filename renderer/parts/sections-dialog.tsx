/** A large dialog with sections, one in view: their names stand beside it, or above it in a narrow window. */
import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog, Modal, ModalOverlay, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { DialogHeader } from './dialog-header.tsx'
import { useNarrow } from './use-narrow.ts'

export interface Section<Id extends string = string> {
  id: Id
  label: string
  icon: LucideIcon
  content: ReactNode
}

interface SectionsDialogProps<Id extends string> {
  title: string
  sections: readonly Section<Id>[]
  /** The one in view at first; otherwise the first. */
  opensWith?: Id
  onClose: () => void
}

export function SectionsDialog<Id extends string>({
  title,
  sections,
  opensWith,
  onClose,
}: SectionsDialogProps<Id>) {
  const orientation = useNarrow() ? 'horizontal' : 'vertical'
  const names = useRef<HTMLDivElement>(null)
  // Names that stood below each other may stand beside each other after the window was made smaller.
  useEffect(() => {
    if (orientation === 'horizontal') showSelected(names.current)
  }, [orientation])
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal" data-size="large">
        <Dialog className="sections-dialog">
          <DialogHeader title={title} onClose={onClose} />
          <Tabs
            className="sections"
            orientation={orientation}
            defaultSelectedKey={opensWith}
            onSelectionChange={() => requestAnimationFrame(() => showSelected(names.current))}
          >
            <TabList className="section-names" aria-label={title} ref={names}>
              {sections.map(({ id, label, icon: Icon }) => (
                <Tab key={id} id={id} className="section-name">
                  <Icon aria-hidden className="icon" />
                  {label}
                </Tab>
              ))}
            </TabList>
            {sections.map(({ id, content }) => (
              <TabPanel key={id} id={id} className="section">
                {content}
              </TabPanel>
            ))}
          </Tabs>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function showSelected(names: HTMLElement | null): void {
  names?.querySelector('[aria-selected="true"]')?.scrollIntoView({ inline: 'center' })
}
