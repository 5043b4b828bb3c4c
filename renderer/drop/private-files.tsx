/** The part of the sheet about what looks private, or is very large: nothing of it is sent by mistake. */
import { ShieldAlert } from 'lucide-react'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { words } from '../words/words.ts'
import { AskedFiles } from './asked-files.tsx'
import type { ChoicesPart } from './drop-choices.ts'

export function PrivateFiles({ question: { private: asked }, choices, onChange }: ChoicesPart) {
  if (asked.count === 0) return null
  const say = words.before
  const onlyHuge = asked.files.every(({ reason }) => reason === 'huge')
  return (
    <AskedFiles
      icon={ShieldAlert}
      title={(onlyHuge ? say.hugeTitle : say.privateTitle)({ count: asked.count })}
      help={onlyHuge ? say.hugeHelp : say.privateHelp}
      asked={asked}
      noteOf={({ reason }) => say.reasons[reason]}
    >
      <RadioChoice
        label={say.privateChoice}
        options={[
          { value: 'leave-out', label: say.leaveOut },
          { value: 'send', label: say.sendToo },
        ]}
        value={choices.sendPrivate ? 'send' : 'leave-out'}
        onChange={(value) => onChange({ sendPrivate: value === 'send' })}
      />
    </AskedFiles>
  )
}
