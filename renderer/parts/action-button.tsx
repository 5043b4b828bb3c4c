/** A button with words, and a sign before them. */
import type { LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'

interface ActionButtonProps {
  /** What it does, in words that stand on it. */
  label: string
  /** A longer name that begins with the label, where several buttons say the same. */
  name?: string
  icon?: LucideIcon
  /** `soft` stands out in a row without shouting. */
  kind?: 'primary' | 'soft' | 'plain' | 'quiet' | 'danger'
  onPress?: () => void
  isDisabled?: boolean
  isPending?: boolean
  type?: 'button' | 'submit'
  /** On a narrow window the sign stays and the words are only read out. */
  shrinks?: boolean
  autoFocus?: boolean
}

export function ActionButton({
  label,
  name,
  icon: Icon,
  kind = 'plain',
  type = 'button',
  shrinks = false,
  ...rest
}: ActionButtonProps) {
  return (
    <Button
      className="button"
      data-kind={kind}
      data-shrinks={shrinks}
      type={type}
      aria-label={name}
      {...rest}
    >
      {Icon !== undefined && <Icon aria-hidden className="icon" />}
      <span className="button-label">{label}</span>
    </Button>
  )
}
