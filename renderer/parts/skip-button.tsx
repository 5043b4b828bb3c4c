/** The first stop of the Tab key: leads past what stands above the content. Seen only while it has the focus. */
import { Button } from 'react-aria-components'

interface SkipButtonProps {
  /** Id of an element that takes the focus. */
  to: string
  label: string
}

export function SkipButton({ to, label }: SkipButtonProps) {
  return (
    <Button className="skip" onPress={() => document.getElementById(to)?.focus()}>
      {label}
    </Button>
  )
}
