/** A button that shows a sign alone: its name is read out and appears when it is pointed at or focused. */
import type { LucideIcon } from 'lucide-react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'

interface IconButtonProps {
  /** What it does, in words. */
  label: string
  /** A longer name for those who cannot see what it stands beside. */
  name?: string
  icon: LucideIcon
  onPress: () => void
  isDisabled?: boolean
}

export function IconButton({
  label,
  name = label,
  icon: Icon,
  onPress,
  isDisabled = false,
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button className="icon-button" aria-label={name} onPress={onPress} isDisabled={isDisabled}>
        <Icon aria-hidden className="icon" />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
