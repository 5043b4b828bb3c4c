/** The part of the sheet about names that are there already: keep both, replace or skip. */
import { Copy } from 'lucide-react'
import { takenChoices } from '../../contract/drop.ts'
import { formatSize } from '../../contract/format-size.ts'
import { useUnitBase } from '../app/app-view.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { words } from '../words/words.ts'
import { AskedFiles } from './asked-files.tsx'
import { type ChoicesPart, takenOf } from './drop-choices.ts'

export function TakenFiles({ question, choices, onChange }: ChoicesPart) {
  const base = useUnitBase()
  const asked = takenOf(question, choices)
  if (asked.count === 0) return null
  const { inTheWay, mayReplace } = question.taken
  const say = words.before
  const [title, help] = inTheWay ? [say.thereTitle, say.thereHelp] : [say.takenTitle, say.takenHelp]
  return (
    <AskedFiles
      icon={Copy}
      title={title({ count: asked.count })}
      help={help[choices.taken]}
      asked={asked}
      noteOf={({ size }) => formatSize(size, base)}
    >
      <RadioChoice
        label={say.takenChoice}
        options={takenChoices
          .filter((value) => value !== 'replace' || mayReplace)
          .map((value) => ({ value, label: say.taken[value] }))}
        value={choices.taken}
        onChange={(taken) => onChange({ taken })}
      />
    </AskedFiles>
  )
}
