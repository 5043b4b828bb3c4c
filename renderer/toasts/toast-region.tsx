/** Shows the current message and has it read out politely, once. */
import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import { IconButton } from '../parts/icon-button.tsx'
import { words } from '../words/words.ts'
import { dismissToast, useToast } from './toasts.ts'

export function ToastRegion() {
  const toast = useToast()
  const Icon = toast?.kind === 'problem' ? TriangleAlert : CircleCheck
  return (
    // The attribute is React Aria's: read out and usable while a dialog hides the rest of the page.
    <div className="toast-region" data-react-aria-top-layer="true">
      <div role="status" aria-live="polite" aria-label={words.toast.region}>
        {toast !== null && (
          <div key={toast.id} className="toast" data-kind={toast.kind}>
            <Icon aria-hidden className="icon" />
            <span>{toast.text}</span>
            <IconButton label={words.dismiss} icon={X} onPress={dismissToast} />
          </div>
        )}
      </div>
    </div>
  )
}
