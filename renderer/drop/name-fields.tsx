/** The names of a small drop, each to be changed before it is sent. */
import { FieldError, Input, TextField } from 'react-aria-components'
import type { AskedFile } from '../../contract/drop.ts'
import type { NameFault } from '../../contract/file-name.ts'
import { visibleName } from '../../contract/visible-name.ts'
import { words } from '../words/words.ts'

interface NameFieldsProps {
  files: readonly AskedFile[]
  /** Changed names by index. */
  names: ReadonlyMap<number, string>
  /** What is wrong with them, by index. */
  faults: ReadonlyMap<number, NameFault>
  onChange: (names: ReadonlyMap<number, string>) => void
}

export function NameFields({ files, names, faults, onChange }: NameFieldsProps) {
  return (
    <fieldset className="name-fields">
      <legend className="field-label">{words.before.names}</legend>
      {files.map(({ index, name }) => {
        const fault = faults.get(index)
        return (
          <TextField
            key={index}
            aria-label={words.before.nameOf({ name })}
            value={names.get(index) ?? name}
            onChange={(changed) => onChange(new Map(names).set(index, changed))}
            isInvalid={fault !== undefined}
            validationBehavior="aria"
            autoComplete="off"
            spellCheck="false"
          >
            <Input className="field-input" dir="auto" placeholder={visibleName(name)} />
            <FieldError className="field-error">
              {fault === undefined ? '' : words.before.nameFaults[fault]}
            </FieldError>
          </TextField>
        )
      })}
    </fieldset>
  )
}
