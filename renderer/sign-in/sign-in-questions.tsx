/** Asks what signing in takes, whatever else the window shows: a code of a device, or a visit to a page. */
import { type FormEvent, useState } from 'react'
import { type SignInQuestion, signInCodeSchema } from '../../contract/sign-in.ts'
import { ask } from '../bridge/bridge.ts'
import { TextEntry } from '../connect/text-entry.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { FormEnd } from '../parts/form-end.tsx'
import { words } from '../words/words.ts'
import { useSignInQuestion } from './use-sign-in-question.ts'

export function SignInQuestions() {
  const question = useSignInQuestion()
  if (question === null) return null
  return question.kind === 'code' ? (
    <CodeDialog key={question.id} question={question} />
  ) : (
    <PageDialog key={question.id} question={question} />
  )
}

function CodeDialog({ question }: { question: Extract<SignInQuestion, { kind: 'code' }> }) {
  const { id, connectionName: name, device } = question
  const [wrong, setWrong] = useState(false)

  function answer(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const code = signInCodeSchema.safeParse(new FormData(event.currentTarget).get('code'))
    setWrong(!code.success)
    if (code.success) void ask('sign-in:answer', { id, code: code.data })
  }

  return (
    <DialogFrame title={words.signIn.codeTitle} onClose={() => putAway(id)}>
      <form className="form" onSubmit={answer} noValidate>
        <p className="muted">{words.signIn.codeText({ name, device })}</p>
        <TextEntry
          name="code"
          label={words.signIn.code}
          help={words.signIn.codeHelp}
          error={wrong ? words.signIn.errors.code : undefined}
          autoFocus
        />
        <FormEnd>
          <ActionButton label={words.cancel} onPress={() => putAway(id)} />
          <ActionButton label={words.signIn.confirm} kind="primary" type="submit" />
        </FormEnd>
      </form>
    </DialogFrame>
  )
}

function PageDialog({ question }: { question: Extract<SignInQuestion, { kind: 'page' }> }) {
  const { id, code, host } = question
  const [opened, setOpened] = useState(false)

  function open() {
    setOpened(true)
    void ask('sign-in:open-page', { id })
  }

  return (
    <DialogFrame title={words.signIn.pageTitle} onClose={() => putAway(id)}>
      <p className="muted">{words.signIn.pageText({ host })}</p>
      <output className="sign-in-code">{code}</output>
      <p className="muted" role="status">
        {opened ? words.signIn.waiting : ''}
      </p>
      <FormEnd>
        <ActionButton label={words.cancel} onPress={() => putAway(id)} />
        <ActionButton label={words.signIn.openPage} kind="primary" onPress={open} />
      </FormEnd>
    </DialogFrame>
  )
}

function putAway(id: string): void {
  void ask('sign-in:cancel', { id })
}
