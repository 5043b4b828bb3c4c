/** What is wrong with a form: read out at once. */

interface FormMessageProps {
  /** Null while nothing is. */
  text: string | null
  /** Raw codes for IT. */
  details?: string
}

export function FormMessage({ text, details = '' }: FormMessageProps) {
  return (
    <div role="alert">
      {text !== null && (
        <p className="form-problem">
          {text}
          {details !== '' && <code>{details}</code>}
        </p>
      )}
    </div>
  )
}
