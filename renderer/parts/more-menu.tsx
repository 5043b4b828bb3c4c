/** A button that opens a menu of rarer actions. */
import type { LucideIcon } from 'lucide-react'
import { EllipsisVertical } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

export interface MenuAction {
  label: string
  icon: LucideIcon
  /** Cannot be taken back. */
  danger?: boolean
  act: () => void
}

interface MoreMenuProps {
  /** Name of the button and of the menu. */
  name: string
  icon?: LucideIcon
  actions: readonly MenuAction[]
}

export function MoreMenu({ name, icon: Icon = EllipsisVertical, actions }: MoreMenuProps) {
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={name}>
        <Icon aria-hidden className="icon" />
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={name}>
          {actions.map(({ label, icon: Sign, danger = false, act }) => (
            <MenuItem key={label} className="menu-item" data-danger={danger} onAction={act} textValue={label}>
              <Sign aria-hidden className="icon" />
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
