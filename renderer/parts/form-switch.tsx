/** Something that is on or off in a form that is read when it is sent: `on`, or nothing. */
import { Switch } from 'react-aria-components'

interface FormSwitchProps {
  name: string
  label: string
  help?: string
  defaultSelected?: boolean
}

export function FormSwitch({ name, label, help, defaultSelected = false }: FormSwitchProps) {
  return (
    <Switch className="switch" name={name} value="on" defaultSelected={defaultSelected}>
      <span className="switch-words">
        <span className="switch-label">{label}</span>
        {help !== undefined && <span className="field-help">{help}</span>}
      </span>
      <span aria-hidden className="switch-track">
        <span className="switch-thumb" />
      </span>
    </Switch>
  )
}
