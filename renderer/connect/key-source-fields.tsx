/** Where the key comes from: typed in here, or had from somewhere that this computer offers. */
import { type ReactNode, useEffect, useState } from 'react'
import type { CredentialSource, FoundSources } from '../../contract/credential-source.ts'
import { ask } from '../bridge/bridge.ts'
import { words } from '../words/words.ts'
import { type SourceKind, sourceKinds } from './read-source.ts'
import { SelectField } from './select-field.tsx'

const SERVICE = 'signing-service'

interface KeySourceFieldsProps {
  known: CredentialSource | undefined
  source: SourceKind
  onSource: (source: SourceKind) => void
  /** What is wrong with the profile. */
  error: string | undefined
  /** The person has a signing service, which has a form of its own. */
  onService: () => void
  /** The fields of a key that is typed in. */
  children: ReactNode
}

export function KeySourceFields(props: KeySourceFieldsProps) {
  const { known, source, onSource, error, onService, children } = props
  const base = baseOf(known)
  const found = useFoundSources()
  const profiles = found?.profiles ?? []
  const options = ([...sourceKinds, SERVICE] as const).filter(
    (kind) => kind === source || isOffered(kind, found),
  )

  return (
    <>
      <SelectField
        name="source"
        label={words.signIn.source}
        help={source === 'typed' ? undefined : words.signIn.elsewhereHelp}
        value={source}
        onChange={(kind) => (kind === SERVICE ? onService() : onSource(kindOf({ kind })))}
        options={options.map((kind) => ({ value: kind, label: words.signIn.sources[kind] }))}
      />
      {source === 'typed' && children}
      {source === 'aws-profile' &&
        (profiles.length === 0 && found !== null ? (
          <p className="muted">{words.signIn.noProfiles}</p>
        ) : (
          <SelectField
            name="profile"
            label={words.signIn.profile}
            help={words.signIn.profileHelp}
            error={error}
            defaultValue={base?.kind === 'aws-profile' ? base.profile : undefined}
            options={profiles.map(({ profile, kind }) => ({
              value: profile,
              label: `${profile} (${words.signIn.profileKinds[kind]})`,
            }))}
          />
        ))}
    </>
  )
}

/** What a connection begins with. */
export function sourceOf(known: CredentialSource | undefined): SourceKind {
  return kindOf(baseOf(known))
}

/** A role is taken on with something else. */
function baseOf(known: CredentialSource | undefined): CredentialSource | undefined {
  return known?.kind === 'assume-role' ? known.from : known
}

function kindOf(source: { kind: string } | undefined): SourceKind {
  return sourceKinds.find((kind) => kind === source?.kind) ?? 'typed'
}

/** What this computer has not is left out; whether it is a cloud machine nobody knows before it is asked. */
function isOffered(kind: SourceKind | typeof SERVICE, found: FoundSources | null): boolean {
  switch (kind) {
    case 'environment':
      return found?.environment ?? false
    case 'container':
      return found?.container ?? false
    case 'web-identity':
      return found?.webIdentity ?? false
    default:
      return true
  }
}

function useFoundSources(): FoundSources | null {
  const [found, setFound] = useState<FoundSources | null>(null)
  useEffect(() => {
    void ask('credentials:found', undefined).then((reply) => {
      if (reply.ok) setFound(reply.value)
    })
  }, [])
  return found
}
