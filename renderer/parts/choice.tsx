/** A large button out of a few: a sign, what it does, and a sentence about it. */
import { ChevronRight, type LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'

interface ChoiceProps {
  icon: LucideIcon
  title: string
  text: string
  /** `primary` for what most people should take. */
  kind?: 'primary' | 'plain'
  isDisabled?: boolean
  onPress: () => void
}

export function Choice({ icon: Icon, title, text, kind = 'plain', ...rest }: ChoiceProps) {
  return (
    <Button className="choice" data-kind={kind} {...rest}>
      <span className="choice-sign">
        <Icon aria-hidden className="icon" />
      </span>
      <span className="choice-words">
        <span className="choice-title">{title}</span>
        <span className="muted">{text}</span>
      </span>
      <ChevronRight aria-hidden className="icon points choice-arrow" />
    </Button>
  )
}
