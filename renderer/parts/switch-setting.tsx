/** Something that is on or off, with a sentence about it. */
import { Switch } from 'react-aria-components'

interface SwitchSettingProps {
  label: string
  help: string
  isSelected: boolean
  onChange: (isSelected: boolean) => void
}

export function SwitchSetting({ label, help, isSelected, onChange }: SwitchSettingProps) {
  return (
    <Switch className="switch" isSelected={isSelected} onChange={onChange}>
      <span className="switch-words">
        <span className="switch-label">{label}</span>
        <span className="field-help">{help}</span>
      </span>
      <span aria-hidden className="switch-track">
        <span className="switch-thumb" />
      </span>
    </Switch>
  )
}
