/** A role that is taken on with the key, for experts. */
import type { CredentialSource } from '../../contract/credential-source.ts'
import { words } from '../words/words.ts'
import { TextEntry } from './text-entry.tsx'

interface RoleFieldsProps {
  known: CredentialSource | undefined
  errorOf: (name: 'roleArn' | 'mfaDevice' | 'externalId') => string | undefined
}

export function RoleFields({ known, errorOf }: RoleFieldsProps) {
  const role = known?.kind === 'assume-role' ? known : undefined
  const entry = (name: 'roleArn' | 'mfaDevice' | 'externalId', label: string, help: string) => (
    <TextEntry name={name} label={label} help={help} error={errorOf(name)} defaultValue={role?.[name]} />
  )
  return (
    <>
      {entry('roleArn', words.signIn.role, words.signIn.roleHelp)}
      <div className="field-pair">
        {entry('mfaDevice', words.signIn.mfaDevice, words.signIn.mfaDeviceHelp)}
        {entry('externalId', words.signIn.externalId, words.signIn.externalIdHelp)}
      </div>
    </>
  )
}
