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
  return (
    <>
      <TextEntry
        name="roleArn"
        label={words.signIn.role}
        help={words.signIn.roleHelp}
        error={errorOf('roleArn')}
        defaultValue={role?.roleArn}
      />
      <div className="field-pair">
        <TextEntry
          name="mfaDevice"
          label={words.signIn.mfaDevice}
          help={words.signIn.mfaDeviceHelp}
          error={errorOf('mfaDevice')}
          defaultValue={role?.mfaDevice}
        />
        <TextEntry
          name="externalId"
          label={words.signIn.externalId}
          help={words.signIn.externalIdHelp}
          error={errorOf('externalId')}
          defaultValue={role?.externalId}
        />
      </div>
    </>
  )
}
