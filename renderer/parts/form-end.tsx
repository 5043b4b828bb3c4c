/** The end of a form, in view however long the form is: what came of the last try, then the buttons. */
import type { ReactNode } from 'react'

interface FormEndProps {
  /** Right over the button that was pressed, where nobody has to look for it. */
  message?: ReactNode
  /** The buttons, the one that most people want last. */
  children: ReactNode
}

export function FormEnd({ message, children }: FormEndProps) {
  return (
    <div className="form-end">
      {message}
      <div className="dialog-actions">{children}</div>
    </div>
  )
}
