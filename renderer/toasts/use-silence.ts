/** A dialog that opens puts away the message that would lie on top of it. */
import { useEffect } from 'react'
import { dismissGood } from './toasts.ts'

/** Messages about problems stay, and so does what is said while the dialog is open. */
export function useSilence(): void {
  useEffect(dismissGood, [])
}
