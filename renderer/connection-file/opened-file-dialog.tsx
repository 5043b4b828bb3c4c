/** A connection file that a person opened: its passphrase, then what it is, then done. */
import { type FormEvent, useState } from 'react'
import { problemMessages } from '../../contract/messages.ts'
import type { Problem } from '../../contract/problem.ts'
import { takeAppView, useAppView } from '../app/app-view.ts'
import { ask } from '../bridge/bridge.ts'
import { TextEntry } from '../connect/text-entry.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { FormEnd } from '../parts/form-end.tsx'
import { FormProblem } from '../parts/form-problem.tsx'
import { showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'
import { FileSummary } from './file-summary.tsx'

export function OpenedFile() {
  const { openedFile } = useAppView()
  return openedFile === null ? null : <OpenedFileDialog key={openedFile.id} />
}

function OpenedFileDialog() {
  const { openedFile } = useAppView()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [working, setWorking] = useState(false)
  if (openedFile === null) return null
  const { id, name, summary } = openedFile
  const putAway = () => void ask('connection-file:put-away', { id }).then(takeAppView)

  async function unlock(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (working) return
    const passphrase = String(new FormData(event.currentTarget).get('passphrase') ?? '')
    if (passphrase === '') return setProblem({ code: 'connection-file-passphrase', details: '' })
    setWorking(true)
    const reply = await ask('connection-file:unlock', { id, passphrase })
    setWorking(false)
    setProblem(reply.ok ? null : reply.problem)
    if (reply.ok) takeAppView(reply)
  }

  async function accept() {
    setWorking(true)
    const reply = await ask('connection-file:accept', { id, anyway: problem !== null })
    setWorking(false)
    if (!reply.ok) return setProblem(reply.problem)
    takeAppView(reply)
    showToast(words.connectionFile.added)
  }

  if (openedFile.problem !== null)
    return (
      <DialogFrame title={words.connectionFile.title} onClose={putAway}>
        <FormEnd message={<FormProblem problem={openedFile.problem} />}>
          <ActionButton label={words.close} onPress={putAway} autoFocus />
        </FormEnd>
      </DialogFrame>
    )
  return (
    <DialogFrame title={summary?.name ?? words.connectionFile.title} onClose={putAway}>
      {summary === null ? (
        <form className="form" onSubmit={(event) => void unlock(event)} noValidate>
          <TextEntry
            name="passphrase"
            label={words.connectionFile.passphrase}
            help={words.connectionFile.passphraseHelp({ name })}
            {...(problem === null ? {} : { error: problemMessages[problem.code] })}
            secret
            autoFocus
          />
          <FormEnd>
            <ActionButton label={words.cancel} onPress={putAway} />
            <ActionButton
              label={working ? words.connectionFile.unlocking : words.connectionFile.unlock}
              kind="primary"
              type="submit"
              isPending={working}
            />
          </FormEnd>
        </form>
      ) : (
        <>
          <FileSummary summary={summary} />
          <FormEnd message={<FormProblem problem={problem} />}>
            <ActionButton label={words.cancel} onPress={putAway} />
            <ActionButton
              label={acceptLabel(working, problem)}
              kind="primary"
              isPending={working}
              onPress={() => void accept()}
            />
          </FormEnd>
        </>
      )}
    </DialogFrame>
  )
}

function acceptLabel(working: boolean, problem: Problem | null): string {
  if (working) return words.connectionFile.accepting
  return problem === null ? words.connectionFile.accept : words.connectionFile.anyway
}
