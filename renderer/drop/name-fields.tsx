/** The names of a small drop, each to be changed before it is sent. */
import { Input, TextField } from 'react-aria-components'
import type { AskedFile } from '../../contract/drop.ts'
import { words } from '../words/words.ts'

interface NameFieldsProps {
  files: readonly AskedFile[]
  /** Changed names by index. */
  names: ReadonlyMap<number, string>
  onChange: (names: ReadonlyMap<number, string>) => void
}

export function NameFields({ files, names, onChange }: NameFieldsProps) {
  return (
    <fieldset className="name-fields">
      <legend className="field-label">{words.before.names}</legend>
      {files.map(({ index, name }) => (
        <TextField
          key={index}
          aria-label={words.before.nameOf({ name })}
          value={names.get(index) ?? name}
          onChange={(changed) => onChange(new Map(names).set(index, changed))}
          autoComplete="off"
          spellCheck="false"
          maxLength={255}
        >
          <Input className="field-input" />
        </TextField>
      ))}
    </fieldset>
  )
}
