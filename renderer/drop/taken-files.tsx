/** The part of the sheet about names that are taken: keep both, replace or skip. A ZIP has a name of its own. */
import { Copy } from 'lucide-react'
import { takenChoices } from '../../contract/drop.ts'
import { formatSize } from '../../contract/format-size.ts'
import { useUnitBase } from '../app/app-view.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { words } from '../words/words.ts'
import { AskedFiles } from './asked-files.tsx'
import type { ChoicesPart } from './drop-choices.ts'

export function TakenFiles({ question: { taken: asked }, choices, onChange }: ChoicesPart) {
  const base = useUnitBase()
  if (asked.count === 0 || choices.asZip) return null
  const say = words.before
  return (
    <AskedFiles
      icon={Copy}
      title={say.takenTitle({ count: asked.count })}
      help={say.takenHelp[choices.taken]}
      asked={asked}
      noteOf={({ size }) => formatSize(size, base)}
    >
      <RadioChoice
        label={say.takenChoice}
        options={takenChoices.map((value) => ({ value, label: say.taken[value] }))}
        value={choices.taken}
        onChange={(taken) => onChange({ taken })}
      />
    </AskedFiles>
  )
}
