/** Whose storage it is, and what has to be known to find it there: nothing more. */
import {
  awsWays,
  type ProviderId,
  type ProviderQuestion,
  providerIds,
  providers,
  r2Jurisdictions,
} from '../../contract/providers.ts'
import { words } from '../words/words.ts'
import type { FieldName } from './check-form.ts'
import { SelectField } from './select-field.tsx'
import { TextEntry } from './text-entry.tsx'

interface ProviderFieldsProps {
  provider: ProviderId
  onProvider: (id: ProviderId) => void
  defaults: { endpoint: string; region: string }
  wrong: readonly FieldName[]
}

export function ProviderFields({ provider, onProvider, defaults, wrong }: ProviderFieldsProps) {
  const { asks, regions, lacks } = providers[provider]
  const says = words.connect
  // What was worked out from an answer is wrong because the answer is.
  const isWrong = (name: 'endpoint' | 'region') => wrong.includes(name)
  const questions: Record<ProviderQuestion, React.ReactNode> = {
    endpoint: (
      <TextEntry
        name="endpoint"
        label={says.endpoint}
        help={says.endpointHelp}
        defaultValue={defaults.endpoint}
        {...(isWrong('endpoint') ? { error: says.errors.endpoint } : {})}
      />
    ),
    region: (
      <TextEntry
        name="region"
        label={says.region}
        help={says.regionHelp}
        defaultValue={defaults.region}
        suggestions={provider === 'other' ? [] : regions}
        {...(isWrong('region') ? { error: says.errors.region } : {})}
      />
    ),
    account: (
      <TextEntry
        name="account"
        label={says.account}
        help={says.accountHelp}
        {...(isWrong('endpoint') ? { error: says.errors.account } : {})}
      />
    ),
    way: (
      <SelectField
        name="way"
        label={says.way}
        help={says.wayHelp}
        options={awsWays.map((way) => ({ value: way, label: says.ways[way] }))}
      />
    ),
    jurisdiction: (
      <SelectField
        name="jurisdiction"
        label={says.jurisdiction}
        options={r2Jurisdictions.map((one) => ({ value: one, label: says.jurisdictions[one] }))}
      />
    ),
  }
  return (
    <>
      <SelectField
        name="provider"
        label={says.provider}
        value={provider}
        onChange={(chosen) => {
          const id = providerIds.find((candidate) => candidate === chosen)
          if (id !== undefined) onProvider(id)
        }}
        options={providerIds.map((id) => ({ value: id, label: providers[id].name ?? says.otherProvider }))}
        {...(lacks.includes('post') ? { help: says.lacksPost } : {})}
      />
      {asks.map((question) => (
        <div key={`${provider} ${question}`} className="field">
          {questions[question]}
        </div>
      ))}
    </>
  )
}
