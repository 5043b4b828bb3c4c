/** The fields with which an admin decides what people may do with a storage. */
import { useState } from 'react'
import { policyVerbs } from '../../contract/policy.ts'
import { TextEntry } from '../connect/text-entry.tsx'
import { FormSwitch } from '../parts/form-switch.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { words } from '../words/words.ts'

/** @param wrong names of the fields that cannot be read */
export function PolicyFields({ wrong }: { wrong: readonly string[] }) {
  const [encryption, setEncryption] = useState('none')
  const say = words.policy.fields
  const entry = (name: Exclude<keyof typeof say, 'encryptions'>, help?: string) => ({
    name,
    label: String(say[name]),
    ...(help === undefined ? {} : { help }),
    ...(wrong.includes(name) ? { error: words.connectionFile.errors.rules } : {}),
  })
  return (
    <div className="form">
      <div className="field-pair">
        <TextEntry {...entry('longest')} />
        <TextEntry {...entry('usual')} />
      </div>
      <fieldset className="verbs">
        <legend className="field-label">{say.verbs}</legend>
        {policyVerbs.map((verb) => (
          <FormSwitch key={verb} name={verb} label={say[verb]} defaultSelected />
        ))}
      </fieldset>
      <div className="field-pair">
        <TextEntry {...entry('allowedTypes', say.typesHelp)} />
        <TextEntry {...entry('refusedTypes', say.typesHelp)} />
      </div>
      <div className="field-pair">
        <TextEntry {...entry('largest')} />
        <TextEntry {...entry('storageClass')} />
      </div>
      <TextEntry {...entry('keyTemplate', say.keyTemplateHelp({ keys: '{date}/{user}/{name}' }))} />
      <FormSwitch name="guessable" label={say.guessable} help={say.guessableHelp} />
      <RadioChoice
        name="encryption"
        label={say.encryption}
        value={encryption}
        onChange={setEncryption}
        options={(['none', 'sse-s3', 'sse-kms'] as const).map((value) => ({
          value,
          label: say.encryptions[value],
        }))}
      />
      {encryption === 'sse-kms' && <TextEntry {...entry('kmsKey')} />}
      <div className="field-pair">
        <TextEntry {...entry('tags', say.pairsHelp)} lines={2} />
        <TextEntry {...entry('metadata', say.pairsHelp)} lines={2} />
      </div>
      <div className="field-pair">
        <TextEntry {...entry('connections')} />
        <TextEntry {...entry('rate')} />
      </div>
      <FormSwitch name="noHistory" label={say.noHistory} help={say.noHistoryHelp} />
    </div>
  )
}
