/** One choice of a form, out of a list that the system draws. */
import { useId } from 'react'

interface SelectEntryProps {
  name: string
  label: string
  help?: string
  options: readonly { value: string; label: string }[]
  /** For one that acts at once. */
  value?: string
  onChange?: (value: string) => void
}

export function SelectEntry({ name, label, help, options, value, onChange }: SelectEntryProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        className="field-input"
        {...(value === undefined ? {} : { value })}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {help !== undefined && (
        <span id={`${id}-help`} className="field-help">
          {help}
        </span>
      )}
    </div>
  )
}
