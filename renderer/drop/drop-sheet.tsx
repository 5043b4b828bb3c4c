/** The one sheet about a drop: what looks private, what is there already, how and under which names it is sent. */
import { type FormEvent, useState } from 'react'
import { Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { DropQuestion } from '../../contract/drop.ts'
import { faultsOfNames } from '../../contract/file-name.ts'
import { formatSize } from '../../contract/format-size.ts'
import { useUnitBase } from '../app/app-view.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { FormEnd } from '../parts/form-end.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { words } from '../words/words.ts'
import { countToSend, type DropChoices, takenOf } from './drop-choices.ts'
import { NameFields } from './name-fields.tsx'
import { PrivateFiles } from './private-files.tsx'
import { TakenFiles } from './taken-files.tsx'
import { answerDrop } from './use-drop-question.ts'

/** Enter sends what is chosen, Escape nothing. What is chosen at first harms nobody. */
export function DropSheet({ question }: { question: DropQuestion }) {
  const base = useUnitBase()
  const [choices, setChoices] = useState<DropChoices>({
    sendPrivate: false,
    taken: 'keep-both',
    // A single file is sent as it is, whatever the settings say.
    asZip: question.asZip && question.several,
  })
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map())
  const choose = (change: Partial<DropChoices>) => setChoices({ ...choices, ...change })
  const sent = countToSend(question, choices)
  const replaces = choices.taken === 'replace' && takenOf(question, choices).count > 0

  const answer = (send: boolean) => answerDrop(question, { send, ...choices, names })
  const faults = faultsOfNames(question.files, names)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (faults.size > 0) {
      event.currentTarget.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus()
      return
    }
    answer(sent > 0)
  }

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
            <PrivateFiles question={question} choices={choices} onChange={choose} />
            <TakenFiles question={question} choices={choices} onChange={choose} />
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
              <NameFields files={question.files} names={names} faults={faults} onChange={setNames} />
            )}
            <FormEnd>
              <ActionButton label={words.before.dontSend} onPress={() => answer(false)} />
              <ActionButton
                type="submit"
                kind={replaces ? 'danger' : 'primary'}
                label={sendLabel(sent, choices.asZip, replaces)}
                autoFocus
              />
            </FormEnd>
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
