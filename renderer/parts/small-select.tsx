/** A choice of one out of several that shows only the chosen one; the system draws its list. */

interface SmallSelectProps<Value extends string> {
  label: string
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
}

export function SmallSelect<Value extends string>({
  label,
  options,
  value,
  onChange,
}: SmallSelectProps<Value>) {
  return (
    <select
      className="small-select"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        const option = options.find((candidate) => candidate.value === currentTarget.value)
        if (option !== undefined) onChange(option.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
