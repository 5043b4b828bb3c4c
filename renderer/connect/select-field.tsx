/** One choice of a form: label, the system's own list, help, and what is wrong with it. */
import { useId } from 'react'

interface SelectFieldProps {
  name: string
  label: string
  help?: string | undefined
  error?: string | undefined
  options: readonly { value: string; label: string }[]
  /** For one that acts at once. */
  value?: string
  onChange?: (value: string) => void
  /** For one that is read when the form is sent. */
  defaultValue?: string | undefined
}

export function SelectField(props: SelectFieldProps) {
  const { name, label, help, error, options, value, onChange, defaultValue } = props
  const id = useId()
  const said = error ?? help
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        className="field-input"
        aria-describedby={said === undefined ? undefined : `${id}-said`}
        aria-invalid={error !== undefined}
        {...(value === undefined ? { defaultValue } : { value })}
        onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {said !== undefined && (
        <span id={`${id}-said`} className={error === undefined ? 'field-help' : 'field-error'}>
          {said}
        </span>
      )}
    </div>
  )
}
