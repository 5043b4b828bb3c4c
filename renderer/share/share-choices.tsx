/** What may be chosen of a link before it is made: how long it works, how it opens, under which name it is saved. */
import { Input, Label, Text, TextField } from 'react-aria-components'
import type { NamedLife, Opening, ShareOffer } from '../../contract/link.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { words } from '../words/words.ts'
import { lifeWords } from './life-words.ts'
import { untilWords } from './until-words.ts'

export interface LinkChoices {
  life: NamedLife
  opening: Opening
  /** The name to be saved under; empty for the file's own. */
  name: string
}

interface ShareChoicesProps {
  offer: ShareOffer
  choices: LinkChoices
  onChange: (choices: LinkChoices) => void
}

export function ShareChoices({ offer, choices, onChange }: ShareChoicesProps) {
  const choose = (change: Partial<LinkChoices>) => onChange({ ...choices, ...change })
  const offered = offer.lives.find(({ life }) => life === choices.life)
  return (
    <>
      <RadioChoice
        label={words.share.life}
        options={offer.lives.map((one) => ({ value: one.life, label: lifeWords(one.life) }))}
        value={choices.life}
        onChange={(life) => choose({ life })}
        help={offered === undefined ? '' : untilWords(offered)}
      />
      {offer.mayOpenInline && (
        <RadioChoice
          label={words.share.opening}
          options={[
            { value: 'attachment', label: words.share.openings.attachment },
            { value: 'inline', label: words.share.openings.inline },
          ]}
          value={choices.opening}
          onChange={(opening) => choose({ opening })}
        />
      )}
      {offer.count === 1 && (
        <TextField
          className="field"
          value={choices.name}
          onChange={(name) => choose({ name })}
          maxLength={255}
          autoComplete="off"
        >
          <Label className="field-label">{words.share.downloadName}</Label>
          <Input className="field-input" />
          <Text slot="description" className="field-help">
            {words.share.downloadNameHelp}
          </Text>
        </TextField>
      )}
      <p className="field-help">{words.share.anyone}</p>
    </>
  )
}
