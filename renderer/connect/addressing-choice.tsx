/** Chooses how the bucket appears in addresses. */
import type { Addressing } from '../../contract/connection.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { words } from '../words/words.ts'

export function AddressingChoice({ defaultValue }: { defaultValue: Addressing }) {
  return (
    <RadioChoice
      name="addressing"
      label={words.connect.addressing}
      help={words.connect.addressingHelp}
      defaultValue={defaultValue}
      options={[
        { value: 'path', label: words.connect.addressingPath },
        { value: 'virtual-host', label: words.connect.addressingHost },
      ]}
    />
  )
}
