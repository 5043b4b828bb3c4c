/** One field of a form: label, input, help, and what is wrong with it. */
import { useId } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

interface TextEntryProps {
  name: string
  label: string
  help?: string
  /** Shown in place of the help. */
  error?: string
  defaultValue?: string
  secret?: boolean
  /** A moment in this computer's time, chosen or typed. */
  moment?: boolean
  autoFocus?: boolean
  /** Offered while typing; anything else may be typed. */
  suggestions?: readonly string[]
  /** More than one line, where given. */
  lines?: number
}

export function TextEntry({
  name,
  label,
  help,
  error,
  defaultValue = '',
  secret,
  moment,
  autoFocus,
  lines,
  suggestions = [],
}: TextEntryProps) {
  const list = useId()
  return (
    <TextField
      className="field"
      name={name}
      defaultValue={defaultValue}
      type={secret ? 'password' : moment ? 'datetime-local' : 'text'}
      isInvalid={error !== undefined}
      autoComplete="off"
      autoFocus={autoFocus}
      spellCheck="false"
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      {lines === undefined ? (
        <Input className="field-input" {...(suggestions.length === 0 ? {} : { list })} />
      ) : (
        <TextArea className="field-input" rows={lines} />
      )}
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {error === undefined && help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}
