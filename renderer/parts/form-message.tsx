/** What is wrong with a form: read out at once, and brought into view where the form is longer than the window. */
import { useEffect, useRef } from 'react'

interface FormMessageProps {
  /** Null while nothing is. */
  text: string | null
  /** Raw codes for IT. */
  details?: string
}

export function FormMessage({ text, details = '' }: FormMessageProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (text !== null) box.current?.scrollIntoView({ block: 'nearest' })
  }, [text])
  return (
    <div role="alert" ref={box} className="form-problem-place">
      {text !== null && (
        <p className="form-problem">
          {text}
          {details !== '' && <code>{details}</code>}
        </p>
      )}
    </div>
  )
}
