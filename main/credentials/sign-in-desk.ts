/** Asks the person, one question at a time, and gives their answer to whoever waits for it. */
import { randomUUID } from 'node:crypto'
import { FailureError } from '../../contract/failure.ts'
import type { SignInQuestion } from '../../contract/sign-in.ts'

export interface SignInPage {
  /** Https alone; the page never learns it. */
  page: string
  code: string
  /** Epoch milliseconds. */
  endsAt: number
}

export interface SignInDesk {
  /** @throws FailureError `credentials sign-in` where they put the question away, or nobody answers */
  askCode(device: string, connectionName: string): Promise<string>
  /**
   * Shows the code and the way to the page for as long as `finished` takes.
   * @param finished gets a signal that is aborted when they put it away
   */
  showPage<Result>(
    shown: SignInPage,
    connectionName: string,
    finished: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result>
  /** What is asked now. */
  question(): SignInQuestion | null
  answer(id: string, code: string): void
  cancel(id: string): void
  openPage(id: string): void
}

export interface SignInDeskTools {
  /** Another question, or none any more. */
  asked(question: SignInQuestion | null): void
  /** Opens an address of https in the person's browser. */
  open(page: string): void
}

interface Pending {
  question: SignInQuestion
  page: string | null
  answer(code: string): void
  cancel(): void
}

/** Uploads wait for an answer; nobody waits for ever. Milliseconds. */
const PATIENCE_MS = 5 * 60_000

export function createSignInDesk({ asked, open }: SignInDeskTools): SignInDesk {
  const pending: Pending[] = []
  const tell = () => asked(pending[0]?.question ?? null)

  function add(one: Pending): void {
    pending.push(one)
    if (pending.length === 1) tell()
  }

  function remove(id: string): void {
    const index = pending.findIndex(({ question }) => question.id === id)
    if (index === -1) return
    pending.splice(index, 1)
    if (index === 0) tell()
  }

  const find = (id: string) => pending.find(({ question }) => question.id === id)

  return {
    askCode(device, connectionName) {
      const id = randomUUID()
      return new Promise<string>((resolve, reject) => {
        const cancel = () =>
          reject(new FailureError({ kind: 'credentials', what: 'sign-in', code: 'no code' }))
        const timer = setTimeout(cancel, PATIENCE_MS)
        timer.unref()
        add({
          question: { id, connectionName, kind: 'code', device },
          page: null,
          answer: resolve,
          cancel,
        })
      }).finally(() => remove(id))
    },
    async showPage({ page, code, endsAt }, connectionName, finished) {
      const id = randomUUID()
      const leaving = new AbortController()
      const { host } = new URL(page)
      add({
        question: { id, connectionName, kind: 'page', code, host, endsAt },
        page,
        answer: () => undefined,
        cancel: () => leaving.abort(),
      })
      return finished(leaving.signal).finally(() => remove(id))
    },
    question: () => pending[0]?.question ?? null,
    answer: (id, code) => find(id)?.answer(code),
    cancel: (id) => find(id)?.cancel(),
    openPage(id) {
      const page = find(id)?.page ?? null
      if (page !== null && new URL(page).protocol === 'https:') open(page)
    },
  }
}
