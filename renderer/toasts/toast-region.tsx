/** Shows the current message, and has it read out politely, once. */
import { CircleCheck, Copy, TriangleAlert, X } from 'lucide-react'
import { ActionButton } from '../parts/action-button.tsx'
import { copyText } from '../parts/copy-text.ts'
import { IconButton } from '../parts/icon-button.tsx'
import { useSaidAtRest } from '../parts/use-said-at-rest.ts'
import { words } from '../words/words.ts'
import { dismissToast, showToast, type ToastAction, useToast } from './toasts.ts'

function CopyDetails({ details }: { details: string }) {
  return (
    <ActionButton
      label={words.copyDetails}
      kind="quiet"
      icon={Copy}
      onPress={() => {
        copyText(`${words.appName}: ${details}`)
        showToast(words.detailsCopied)
      }}
    />
  )
}

function OfferedAction({ action: { label, icon, act } }: { action: ToastAction }) {
  return (
    <ActionButton
      label={label}
      kind="quiet"
      icon={icon}
      onPress={() => {
        dismissToast()
        act()
      }}
    />
  )
}

export function ToastRegion() {
  const toast = useToast()
  const { live, said } = useSaidAtRest(toast?.text ?? '', toast?.id)
  const Icon = toast?.kind === 'problem' ? TriangleAlert : CircleCheck
  return (
    // The attribute is React Aria's: read out and usable while a dialog hides the rest of the page.
    <div className="toast-region" data-react-aria-top-layer="true">
      <div role="status" aria-live={live} aria-label={words.toast.region}>
        {toast !== null && (
          <div key={toast.id} className="toast" data-kind={toast.kind}>
            <Icon aria-hidden className="icon" />
            <span className="toast-text" key={said}>
              {toast.text}
            </span>
            {toast.details !== undefined && <CopyDetails details={toast.details} />}
            {toast.action !== undefined && <OfferedAction action={toast.action} />}
            <IconButton label={words.dismiss} icon={X} onPress={dismissToast} />
          </div>
        )}
      </div>
    </div>
  )
}
