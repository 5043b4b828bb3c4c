/** The one sheet about a drop: what looks private, what is there already, how and under which names it is sent. */
import { Copy, ShieldAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { type AskedFile, type DropQuestion, takenChoices } from '../../contract/drop.ts'
import { formatSize } from '../../contract/format-size.ts'
import { useUnitBase } from '../app/app-view.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { words } from '../words/words.ts'
import { AskedFiles } from './asked-files.tsx'
import { countToSend, type DropChoices } from './drop-choices.ts'
import { NameFields } from './name-fields.tsx'
import { answerDrop } from './use-drop-question.ts'

/** Enter sends what is chosen, Escape nothing. What is chosen at first harms nobody. */
export function DropSheet({ question }: { question: DropQuestion }) {
  const base = useUnitBase()
  const [choices, setChoices] = useState<DropChoices>({
    sendPrivate: false,
    taken: 'keep-both',
    asZip: question.asZip,
  })
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map())
  const choose = (change: Partial<DropChoices>) => setChoices({ ...choices, ...change })
  const sent = countToSend(question, choices)
  const replaces = question.taken.count > 0 && choices.taken === 'replace' && !choices.asZip

  const answer = (send: boolean) => answerDrop(question, { send, ...choices, names })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    answer(sent > 0)
  }
  const onlyHuge = question.private.files.every(({ reason }) => reason === 'huge')

  return (
    <ModalOverlay className="overlay" isOpen isDismissable={false} onOpenChange={() => answer(false)}>
      <Modal className="modal">
        <Dialog className="dialog">
          <header>
            <Heading slot="title" className="dialog-title">
              {words.before.title}
            </Heading>
            <p className="muted">
              {words.before.summary({ count: question.count, size: formatSize(question.size, base) })}
            </p>
          </header>
          <Form className="form" onSubmit={submit}>
            {question.private.count > 0 && (
              <AskedFiles
                icon={ShieldAlert}
                title={(onlyHuge ? words.before.hugeTitle : words.before.privateTitle)({
                  count: question.private.count,
                })}
                help={onlyHuge ? words.before.hugeHelp : words.before.privateHelp}
                files={question.private.files}
                count={question.private.count}
                noteOf={(file) => words.before.reasons[file.reason]}
              >
                <RadioChoice
                  label={words.before.privateChoice}
                  options={[
                    { value: 'leave-out', label: words.before.leaveOut },
                    { value: 'send', label: words.before.sendToo },
                  ]}
                  value={choices.sendPrivate ? 'send' : 'leave-out'}
                  onChange={(value) => choose({ sendPrivate: value === 'send' })}
                />
              </AskedFiles>
            )}
            {question.taken.count > 0 && !choices.asZip && (
              <AskedFiles
                icon={Copy}
                title={words.before.takenTitle({ count: question.taken.count })}
                help={words.before.takenHelp[choices.taken]}
                files={question.taken.files}
                count={question.taken.count}
                noteOf={(file: AskedFile) => formatSize(file.size, base)}
              >
                <RadioChoice
                  label={words.before.takenChoice}
                  options={takenChoices.map((value) => ({ value, label: words.before.taken[value] }))}
                  value={choices.taken}
                  onChange={(taken) => choose({ taken })}
                />
              </AskedFiles>
            )}
            {question.several && (
              <RadioChoice
                label={words.before.as}
                options={[
                  { value: 'files', label: words.before.asFiles },
                  { value: 'zip', label: words.before.asZip },
                ]}
                value={choices.asZip ? 'zip' : 'files'}
                onChange={(value) => choose({ asZip: value === 'zip' })}
              />
            )}
            {question.files.length > 0 && (
              <NameFields files={question.files} names={names} onChange={setNames} />
            )}
            <div className="dialog-actions sheet-actions">
              <ActionButton label={words.before.dontSend} onPress={() => answer(false)} />
              <ActionButton
                type="submit"
                kind={replaces ? 'danger' : 'primary'}
                label={sendLabel(sent, choices.asZip && question.several, replaces)}
                autoFocus
              />
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function sendLabel(sent: number, asZip: boolean, replaces: boolean): string {
  if (sent === 0) return words.before.sendNothing
  if (replaces) return words.before.replaceAndSend
  return asZip ? words.before.sendZip : words.before.send({ count: sent })
}
