/** A choice of one out of a few, all in view. */
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'

interface RadioChoiceProps<Value extends string> {
  label: string
  help?: string
  options: readonly { value: Value; label: string }[]
  /** For a form that reads it when sent. */
  name?: string
  defaultValue?: Value
  /** For one that acts at once. */
  value?: Value
  onChange?: (value: Value) => void
}

export function RadioChoice<Value extends string>(props: RadioChoiceProps<Value>) {
  const { label, help, options, name, defaultValue, value, onChange } = props
  return (
    <RadioGroup
      className="field"
      name={name}
      defaultValue={defaultValue}
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen)
        if (option !== undefined) onChange?.(option.value)
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="segments">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="segment">
            {option.label}
          </Radio>
        ))}
      </div>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
    </RadioGroup>
  )
}
